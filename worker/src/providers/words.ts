import { restylePrompt } from "@aktion/schema/nodes/restyle/presets";
import type { CastReference, TaskOf } from "@aktion/schema/tasks/task";

/** What a task asks, in the words an outside model is given. */
const sentence = (words: string): string => {
  const text = words.trim();
  return text === "" || /[.!?]$/.test(text) ? text : `${text}.`;
};

const joined = (...parts: (string | null | undefined)[]): string =>
  parts
    .map((part) => sentence(part ?? ""))
    .filter((part) => part !== "")
    .join(" ");

const someone = ({ name, prompt }: CastReference): string =>
  name && prompt ? `${name} is ${prompt}` : name || prompt;

const castWords = (cast: readonly CastReference[]): string => joined(...cast.map(someone));

/** The first picture that shows someone of the cast. */
export const faceOf = (cast: readonly CastReference[]): string | null =>
  cast.find(({ assets }) => assets.length > 0)?.assets[0] ?? null;

export const sceneWords = ({ prompt, cast, style }: TaskOf<"image.generate">): string =>
  joined(prompt, castWords(cast), style && (style.text || style.name));

export const sceneWithFace = (task: TaskOf<"image.generate">): string =>
  joined("A new picture of the same person, face unchanged", sceneWords(task));

/** For makers that are shown everyone. */
export const sceneWithFaces = (task: TaskOf<"image.generate">): string => {
  const shown = task.cast.filter(({ assets }) => assets.length > 0).length;
  return shown < 2
    ? sceneWithFace(task)
    : joined("A new picture of the same people, faces unchanged", sceneWords(task));
};

const looks: Readonly<Record<string, string>> = {
  "emotion-mask": "Turn the face into a stylised theatrical mask that exaggerates its emotion",
  "ghibli-reaction": "Redraw this as a hand-painted Japanese animation still with a big reaction",
  "neo-tokyo-glitch": "Restyle this as a neon cyberpunk city at night with glitch artefacts",
};

const howFar = (strength: number): string =>
  strength < 0.34
    ? "Change only a little and keep the composition"
    : strength < 0.67
      ? "Keep the composition and the people"
      : "Change the look boldly, keep who is in it";

export const editWords = ({ preset, prompt, cast, strength }: TaskOf<"image.edit">): string =>
  joined(looks[preset], prompt, castWords(cast), howFar(strength));

/** For models that are shown a still to start from: the look's words, then the filmmaker's. */
export const restyleWords = ({ preset, prompt, cast }: TaskOf<"image.edit">): string =>
  joined(restylePrompt(preset, prompt), castWords(cast));

export const poseWords = ({ prompt, cast }: TaskOf<"image.pose">): string =>
  joined(castWords(cast), prompt) || "A person in this pose.";

const moves: Readonly<Record<string, string>> = {
  static: "The camera is locked off",
  push: "The camera slowly pushes in",
  pull: "The camera slowly pulls out",
  "pan-left": "The camera pans left",
  "pan-right": "The camera pans right",
  "tilt-up": "The camera tilts up",
  "tilt-down": "The camera tilts down",
  handheld: "Handheld camera",
};

export const shotWords = ({ prompt, move }: TaskOf<"video.animate">): string =>
  joined(prompt, moves[move]) || "The scene comes alive.";

export const bridgeWords = ({ prompt }: TaskOf<"video.bridge">): string =>
  joined(prompt) || "The first picture becomes the last in one smooth move.";

const portraitParts: Readonly<Record<string, (choice: string) => string>> = {
  presentation: (choice) => `Presented as a ${choice}`,
  glasses: (choice) => (choice === "on" ? "Wearing glasses" : "Without glasses"),
  hairColour: (choice) => `${choice} hair`,
  hairStyle: (choice) => `Hair: ${choice}`,
  background: (choice) => `Background: ${choice}`,
  style: (choice) => `${choice} portrait photograph`,
};

export function portraitWords({ cast, options }: TaskOf<"image.portrait">): string {
  const parts = Object.entries(portraitParts).map(([name, say]) => {
    const choice = options[name] ?? "keep";
    return choice === "keep" || choice === "unspecified" ? "" : say(choice);
  });
  return joined("A portrait of the same person, face unchanged", castWords(cast), ...parts);
}
