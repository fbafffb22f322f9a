export const title = "Lip-sync";
export const summary = "Lips that follow the sound, on a shot or a still.";
export const footageIn = "Footage";
export const audioIn = "Sound";
export const videoOut = "Shot";
export const wireAShotOrAStill = "Wire a shot or a still in.";
export const wireSound = "Wire sound in.";
