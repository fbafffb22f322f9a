import { z } from "zod";
import * as says from "#words/kinds/restyle-looks";

/** How a strength of 0 to 1 is said to a model: the parameter, and its value at either end. */
const dialSchema = z
  .strictObject({
    parameter: z.enum(["strength", "control_strength", "prompt_strength"]),
    at0: z.number().min(0).max(1),
    at1: z.number().min(0).max(1),
  })
  .readonly();

const servedSchema = z
  .strictObject({
    /** The provider's own name for the model or the end of the address. */
    model: z.string().min(1),
    dial: dialSchema,
    /** Sent as they are. */
    fixed: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
    /** False where the model knows no negative words: they are then left out. */
    takesNegative: z.boolean(),
  })
  .readonly();
export type ServedRestyle = z.infer<typeof servedSchema>;

export const restylePresetSchema = z
  .strictObject({
    label: z.string().min(1).max(40),
    /** One line for the filmmaker. */
    about: z.string().min(1).max(120),
    /** Put before the filmmaker's own words; styles are said in words, never by a name somebody owns. */
    prompt: z.string().max(1000),
    negative: z.string().max(500),
    strength: z.number().min(0).max(1),
    /** By provider, in the order its models are tried. */
    providers: z
      .strictObject({
        stability: z.array(servedSchema).min(1).readonly(),
        aiml: z.array(servedSchema).min(1).readonly(),
        replicate: z.array(servedSchema).min(1).readonly(),
        fal: z.array(servedSchema).min(1).readonly(),
      })
      .readonly(),
  })
  .readonly();
export type RestylePreset = z.infer<typeof restylePresetSchema>;

export const restylePresetIds = [
  "emotion-mask",
  "ghibli-reaction",
  "neo-tokyo-glitch",
  "custom",
] as const;
export type RestylePresetId = (typeof restylePresetIds)[number];

/** How far a preset may leave the still, and what it asks of each provider beside that. */
interface Reach {
  readonly at0: number;
  readonly at1: number;
  /** Of Stability's own list; empty sends none. */
  readonly style: string;
  readonly guidance: number;
}

/**
 * Stability, AIML and fal take `strength` as how far to leave the still; Replicate calls that
 * `prompt_strength`; Stability's structure control is the other way round, how far to hold to it.
 */
function servedBy({ at0, at1, style, guidance }: Reach): RestylePreset["providers"] {
  const preset: Record<string, string> = style === "" ? {} : { style_preset: style };
  // Below a third nothing is seen to change there.
  const leave = { parameter: "strength", at0: Math.max(0.35, at0), at1 } as const;
  // Models of the flux family keep the still longer: the same look needs more of them.
  const far = { ...leave, at0: at0 + 0.15, at1: Math.min(0.97, at1 + 0.12) };
  const flux = { guidance_scale: guidance, num_inference_steps: 40 };
  return {
    stability: [
      { model: "ultra", dial: leave, fixed: preset, takesNegative: true },
      {
        model: "control/structure",
        dial: { parameter: "control_strength", at0: 0.95, at1: 1.15 - at1 },
        fixed: preset,
        takesNegative: true,
      },
      {
        model: "sd3",
        dial: leave,
        fixed: { ...preset, mode: "image-to-image", model: "sd3.5-large" },
        takesNegative: true,
      },
    ],
    aiml: [{ model: "flux/dev/image-to-image", dial: far, fixed: flux, takesNegative: false }],
    replicate: [
      {
        model: "black-forest-labs/flux-dev",
        dial: { ...far, parameter: "prompt_strength" },
        fixed: { guidance, num_inference_steps: 40 },
        takesNegative: false,
      },
    ],
    fal: [
      { model: "fal-ai/flux/dev/image-to-image", dial: far, fixed: flux, takesNegative: false },
    ],
  };
}

export const restylePresets: Readonly<Record<RestylePresetId, RestylePreset>> = {
  "emotion-mask": {
    label: says.emotionMask,
    about: says.aboutEmotionMask,
    prompt:
      "theatrical paper-cut illustration, faces simplified into expressive masks of flat layered paper, bold flat shapes with crisp cut edges and small drop shadows, a hard spotlight in deep shadow, near-black, slate and bone papers with one hot vermilion accent, visible paper fibre, same composition, poses and expressions",
    negative: "photorealistic, smooth gradients, pastel colours, clutter, text, watermark",
    strength: 0.6,
    providers: servedBy({ at0: 0.25, at1: 0.82, style: "origami", guidance: 4 }),
  },
  "ghibli-reaction": {
    label: says.ghibliReaction,
    about: says.aboutGhibliReaction,
    prompt:
      "hand-painted cel animation still, soft watercolour background with visible paper grain, light airy palette, warm sky tint, sunlit haze, thin coloured pencil lines, gently simplified faces with clear readable reactions, paint pooling at the edges of washes, same composition, poses and clothes",
    negative:
      "photorealistic, harsh contrast, neon, 3d render, heavy black outlines, text, watermark",
    strength: 0.55,
    providers: servedBy({ at0: 0.2, at1: 0.75, style: "anime", guidance: 3.5 }),
  },
  "neo-tokyo-glitch": {
    label: says.neoTokyoGlitch,
    about: says.aboutNeoTokyoGlitch,
    prompt:
      "night in a rain-wet megacity, graded teal and magenta, neon rim light from both sides, glowing highlights with bloom, deep indigo shadows, the whole frame seen on a failing tube: colour channels split sideways, fine scan lines, displaced blocks and torn rows, faces still readable, same composition and poses",
    negative: "daylight, pastel, warm sunlight, watercolour, clean flat colours, text, watermark",
    strength: 0.65,
    providers: servedBy({ at0: 0.25, at1: 0.85, style: "neon-punk", guidance: 4.5 }),
  },
  custom: {
    label: says.custom,
    about: says.aboutCustom,
    prompt: "",
    negative: "text, watermark, deformed hands, extra people",
    strength: 0.6,
    providers: servedBy({ at0: 0.2, at1: 0.85, style: "", guidance: 4 }),
  },
};

/** A strength of the filmmaker's, 0 to 1, as a model wants to hear it. */
export function dialled({ dial }: ServedRestyle, strength: number): number {
  const share = Math.min(1, Math.max(0, strength));
  return Math.round((dial.at0 + (dial.at1 - dial.at0) * share) * 1000) / 1000;
}

/** A preset by its id; what is none asks for nothing of its own, as the custom one. */
export const presetOf = (preset: string): RestylePreset =>
  restylePresets[restylePresetIds.find((id) => id === preset) ?? "custom"];

/** The words that are sent: the preset's, then the filmmaker's. */
export const restylePrompt = (preset: string, words: string): string =>
  [presetOf(preset).prompt, words.trim()].filter(Boolean).join(". ");
