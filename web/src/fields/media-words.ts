import * as says from "#words/fields";
import type { MediaKind } from "../stores/uploads";

export const mediaWords: Record<MediaKind, string> = {
  image: says.still,
  video: says.shot,
  audio: says.sound,
};

export const accepted: Record<MediaKind, string> = {
  image: "image/png,image/jpeg,image/webp,image/gif",
  video: "video/mp4,video/webm,video/quicktime",
  audio: "audio/wav,audio/mpeg,audio/ogg,audio/opus,audio/webm,audio/mp4,.m4a",
};
