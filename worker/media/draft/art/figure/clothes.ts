import type { Garment } from "../../reading/scene";

/** What a garment covers and how it is cut; lengths are in heads above the ground. */
export interface Cut {
  /** The hem of what hangs below the waist; null for trousers alone. */
  readonly skirt: "none" | "short" | "knee" | "long";
  readonly flare: number;
  readonly sleeves: "none" | "short" | "long";
  readonly bulk: number;
  readonly front: "plain" | "lapels" | "zip" | "placket" | "plates" | "tie" | "vneck";
  /** Whether the legs show as skin below a dress. */
  readonly bareLegs: boolean;
}

export const cuts: Record<Garment, Cut> = {
  shirt: { skirt: "none", flare: 0, sleeves: "long", bulk: 0, front: "placket", bareLegs: false },
  jacket: { skirt: "none", flare: 0, sleeves: "long", bulk: 0.07, front: "zip", bareLegs: false },
  coat: {
    skirt: "knee",
    flare: 0.14,
    sleeves: "long",
    bulk: 0.1,
    front: "lapels",
    bareLegs: false,
  },
  dress: {
    skirt: "knee",
    flare: 0.45,
    sleeves: "short",
    bulk: -0.05,
    front: "vneck",
    bareLegs: true,
  },
  suit: { skirt: "short", flare: 0.02, sleeves: "long", bulk: 0.06, front: "tie", bareLegs: false },
  hoodie: { skirt: "none", flare: 0, sleeves: "long", bulk: 0.09, front: "plain", bareLegs: false },
  armour: {
    skirt: "short",
    flare: 0.15,
    sleeves: "long",
    bulk: 0.16,
    front: "plates",
    bareLegs: false,
  },
  spacesuit: {
    skirt: "none",
    flare: 0,
    sleeves: "long",
    bulk: 0.24,
    front: "plates",
    bareLegs: false,
  },
  robe: { skirt: "long", flare: 0.4, sleeves: "long", bulk: 0.08, front: "vneck", bareLegs: false },
  vest: { skirt: "none", flare: 0, sleeves: "none", bulk: 0, front: "plain", bareLegs: false },
};
