import { graphOfShots, type ShotDraft } from "./graph-of-shots";

const mara = {
  name: "Mara",
  prompt: "Weary detective woman in her forties, rain coat, short hair",
};
const ilya = { name: "Ilya", prompt: "Young man, a pianist, dark curls, dinner jacket" };

const shot = (still: string, happens: string, move: string, ...cast: number[]) => ({
  still,
  happens,
  move,
  cast,
});

const shots = [
  shot("Wide: a city at night, rain, windows lit", "Windows go dark one by one", "push"),
  shot("Medium: Mara walks down a wet street at night", "She walks towards us", "pull", 0),
  shot("Close-up: Mara looks up, rain on her face", "She sees the light", "push", 0),
  shot("Wide: a stage in a spotlight, nobody there", "Dust in the light", "pan-left"),
  shot("Medium: Ilya sits alone in a room, a letter in his hand", "He reads", "static", 1),
  shot("Close-up: Ilya, afraid, half in shadow", "He looks to the door", "handheld", 1),
  shot("Medium: Mara stops in a doorway, light behind her", "She waits", "push", 0),
  shot("Two-shot: Mara and Ilya argue in a room at night", "Neither gives way", "handheld", 0, 1),
  shot("Close-up: Mara, angry", "She turns away", "push", 0),
  shot("Wide: a rooftop at night, city below, Mara at the edge", "Wind in her coat", "pull", 0),
  shot("Medium: Ilya runs through a street in the rain", "He calls out", "handheld", 1),
  shot("Wide from behind: Mara and Ilya on the roof at dawn", "The sky brightens", "pull", 0, 1),
].map((one, place): ShotDraft => ({
  ...one,
  number: String((place + 1) * 10).padStart(3, "0"),
  seconds: 5,
}));

/** A whole film of a minute, with its cut. */
export const oneMinute = graphOfShots({
  title: "A one-minute film",
  note: "Twelve shots of five seconds. Run it once, then change what does not work yet.",
  cast: [mara, ilya],
  shots,
  cut: true,
});
