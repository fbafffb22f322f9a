import type { Family } from "../standin/plan.ts";

/** The models there are, by what they answer with. */
export const models: Readonly<Record<string, Family>> = {
  "gemini-3.1-flash-image": "image",
  "gemini-3-pro-image": "image",
  "gemini-3.8-flash": "text",
  "gemini-3.5-flash-lite": "text",
  "gemini-3.1-flash-lite": "text",
};

export const aspects: readonly unknown[] = [
  "1:1",
  "2:3",
  "3:2",
  "3:4",
  "4:3",
  "4:5",
  "5:4",
  "9:16",
  "16:9",
  "21:9",
];
export const sizes: readonly unknown[] = ["1K", "2K", "4K"];
export const pictureTypes: readonly unknown[] = [
  "image/png",
  "image/jpeg",
  "image/webp",
  "image/heic",
  "image/heif",
];
/** Pictures that go along with one request, and Base64 letters of them together. */
export const mostPictures = 14;
export const mostInline = 20_000_000;
