export const title = "Film";
export const summary = "Shots in order, cut together.";
export const shotsIn = "Shots";
export const soundIn = "Sound";
