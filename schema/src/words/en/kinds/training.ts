export const title = "Cast training";
export const summary = "Learns a member of your cast from their pictures.";
export const modelLabel = "Model";
export const noPictureLeft = "They have no picture left to learn from.";
