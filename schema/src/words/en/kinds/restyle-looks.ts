export const emotionMask = "Emotion Mask";
export const aboutEmotionMask =
  "A stage of cut paper: mask-like faces, deep shadow, one hot colour.";
export const ghibliReaction = "Ghibli Reaction";
export const aboutGhibliReaction =
  "A hand-painted background: soft watercolour, airy colours, warm sky.";
export const neoTokyoGlitch = "Neo Tokyo Glitch";
export const aboutNeoTokyoGlitch =
  "A city night on a failing screen: teal and magenta, torn rows, glow.";
export const custom = "Custom";
export const aboutCustom = "Any look, in your own words.";
