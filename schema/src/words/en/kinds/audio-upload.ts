export const title = "Sound upload";
export const summary = "A sound of your own.";
export const audioOut = "Sound";
export const assetIdLabel = "Sound";
export const chooseASoundToUpload = "Choose a sound to upload.";
