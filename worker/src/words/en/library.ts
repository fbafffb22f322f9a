const gigabytes = (bytes: number): string =>
  `${(Math.ceil((bytes / 1024 ** 3) * 10) / 10).toFixed(1)} GB`;

export const zipIsTooLarge = (files: number, bytes: number, most: number) =>
  `These ${files} files are ${gigabytes(bytes)}, and a zip may hold ${gigabytes(most)}. Choose fewer.`;

export const zipName = (day: string) => `Aktion ${day}.zip`;

export const sentTooOften = (minutes: number) =>
  `You told us a lot already. Write again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`;

/** What a file stood for when something was made of it. */
export const inputNames = {
  image: "Still",
  drawing: "Drawing",
  pose: "Pose",
  images: "Still",
  look: "Look",
  end: "End still",
  shots: "Shot",
  audio: "Sound",
  footage: "Footage",
  photos: "Photo",
  video: "Shot",
};
