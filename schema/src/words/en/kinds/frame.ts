export const title = "Frame";
export const summary = "The first, the last or any frame of a shot, as a still.";
export const videoIn = "Shot";
export const imageOut = "Still";
export const wireAShot = "Wire a shot in.";
