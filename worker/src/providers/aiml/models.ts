export const names = {
  words: "flux/kontext-pro/text-to-image",
  edit: "flux/kontext-pro/image-to-image",
  restyle: "flux/dev/image-to-image",
  shot: "klingai/v2.5-turbo/pro/image-to-video",
} as const;
