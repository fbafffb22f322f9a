export const title = "Still upload";
export const summary = "A still of your own.";
export const imageOut = "Still";
export const assetIdLabel = "Still";
export const chooseAStillToUpload = "Choose a still to upload.";
