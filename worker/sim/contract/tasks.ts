/** Tasks of the kinds that both makers take, with a marker among the words. */
export const still = (mark = "", seed: number | null = 7) => ({
  kind: "image.generate" as const,
  prompt: `A lighthouse at dusk ${mark}`,
  cast: [{ name: "Mara", prompt: "a weary detective", assets: [], castId: null }],
  style: { name: "Noir", text: "High contrast" },
  aspect: "16:9" as const,
  seed,
});

export const shot = (mark = "", end: string | null = null) => ({
  kind: "video.animate" as const,
  image: "still-1",
  end,
  prompt: `She turns ${mark}`,
  seconds: 3,
  move: "push",
  rate: "24",
  aspect: "16:9" as const,
  seed: 7,
});

export const edit = (mark = "", image = "still-1") => ({
  kind: "image.edit" as const,
  image,
  preset: "custom",
  prompt: `Faded Technicolor ${mark}`,
  cast: [],
  strength: 0.6,
  aspect: "16:9" as const,
  seed: 7,
});

export const lipsync = () => ({
  kind: "video.lipsync" as const,
  footage: "shot-1",
  audio: "sound-1",
  rate: "24",
  aspect: "16:9" as const,
});

export const enhance = (mark = "", style = "") => ({
  kind: "text.enhance" as const,
  text: mark === "" ? "A lighthouse at dusk" : `A lighthouse at dusk ${mark}`,
  style,
});
