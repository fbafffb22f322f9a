export const title = "Voice";
export const summary = "A line of dialogue, spoken.";
export const textIn = "Line";
export const audioOut = "Sound";
export const lineLabel = "Line";
export const lineExample = "You came back.";
export const writeTheLine = "Write the line.";
