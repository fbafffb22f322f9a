export const title = "Shot upload";
export const summary = "A shot of your own.";
export const videoOut = "Shot";
export const assetIdLabel = "Shot";
export const chooseAShotToUpload = "Choose a shot to upload.";
