/** Three formants in hertz, for a grown man's throat; voices scale them. */
export type Formants = readonly [number, number, number];

/** Noise made at a narrow place in the mouth: bands of centre, width and gain. */
export interface Hiss {
  readonly level: number;
  readonly bands: readonly (readonly [centre: number, width: number, gain: number])[];
}

interface Sounding {
  /** Lengths in milliseconds: spoken alone with stress, and the shortest that is still heard. */
  readonly usual: number;
  readonly least: number;
  readonly formants: Formants;
  /** How far each formant follows its neighbour at their border, 0 to 1. */
  readonly lean: Formants;
  /** Milliseconds that the way from the border into this sound takes. */
  readonly edge: number;
}

export interface Vowel extends Sounding {
  readonly kind: "vowel";
  /** Where a gliding vowel ends. */
  readonly to: Formants | null;
}
export interface Sonorant extends Sounding {
  readonly kind: "glide" | "nasal";
  readonly voice: number;
}
export interface Fricative extends Sounding {
  readonly kind: "fricative";
  readonly voice: number;
  readonly hiss: Hiss | null;
}
export interface Stop extends Sounding {
  readonly kind: "stop";
  readonly voice: number;
  /** The puff at the release. Milliseconds of it, then of breath before the voice sets in. */
  readonly burst: Hiss;
  readonly puff: number;
  readonly breath: number;
}
export type Phone = Vowel | Sonorant | Fricative | Stop;

const free: Formants = [0.5, 0.5, 0.5];

const vowel = (
  usual: number,
  least: number,
  formants: Formants,
  to: Formants | null = null,
): Vowel => ({ kind: "vowel", usual, least, formants, to, lean: free, edge: 45 });

const glide = (
  usual: number,
  least: number,
  formants: Formants,
  edge = 55,
  voice = 0.75,
): Sonorant => ({
  kind: "glide",
  usual,
  least,
  formants,
  voice,
  lean: [0.15, 0.12, 0.15],
  edge,
});

/** Where the mouth closes: what that does to the formants beside it, and how its noise sounds. */
interface Place {
  readonly formants: Formants;
  readonly lean: Formants;
}
const lips: Place = { formants: [220, 850, 2200], lean: [0.3, 0.72, 0.5] };
const teeth: Place = { formants: [240, 1350, 2600], lean: [0.3, 0.5, 0.4] };
const ridge: Place = { formants: [220, 1820, 2680], lean: [0.25, 0.4, 0.35] };
const palate: Place = { formants: [240, 1950, 2550], lean: [0.25, 0.4, 0.3] };
const back: Place = { formants: [220, 1950, 2150], lean: [0.25, 0.68, 0.45] };

const nasal = (usual: number, least: number, { formants, lean }: Place): Sonorant => ({
  kind: "nasal",
  usual,
  least,
  formants: [270, formants[1], formants[2]],
  lean: [0.1, lean[1], lean[2]],
  voice: 0.72,
  edge: 40,
});

const noise = (
  usual: number,
  least: number,
  place: Place,
  hiss: Hiss | null,
  voice = 0,
): Fricative => ({ kind: "fricative", usual, least, ...place, hiss, voice, edge: 45 });

const stop = (
  usual: number,
  least: number,
  place: Place,
  burst: Hiss,
  [voice, puff, breath]: readonly [number, number, number],
): Stop => ({ kind: "stop", usual, least, ...place, burst, voice, puff, breath, edge: 48 });

const sHiss: Hiss = {
  level: 0.36,
  bands: [
    [5200, 1100, 0.8],
    [7200, 1800, 0.7],
  ],
};
const shHiss: Hiss = {
  level: 0.52,
  bands: [
    [2500, 450, 0.75],
    [3600, 900, 0.8],
    [5200, 1500, 0.3],
  ],
};
const fHiss: Hiss = {
  level: 0.15,
  bands: [
    [1400, 1400, 0.25],
    [8200, 4200, 0.8],
  ],
};
const thHiss: Hiss = {
  level: 0.12,
  bands: [
    [1700, 1300, 0.2],
    [6200, 2600, 0.8],
  ],
};
const softer = ({ level, bands }: Hiss, share: number): Hiss => ({ level: level * share, bands });

const lipBurst: Hiss = {
  level: 0.34,
  bands: [
    [650, 700, 0.8],
    [1600, 1600, 0.45],
  ],
};
const ridgeBurst: Hiss = {
  level: 0.55,
  bands: [
    [3900, 1300, 0.8],
    [5600, 1900, 0.6],
  ],
};
/** Between its neighbour's second and third formant; the score moves it there. */
export const backBurst: Hiss = {
  level: 0.6,
  bands: [
    [1900, 450, 1],
    [4200, 1500, 0.2],
  ],
};

/** The sounds of the language, under the names that speech researchers give them. */
export const phones = {
  IY: vowel(155, 55, [310, 2080, 2960], [285, 2230, 3020]),
  IH: vowel(135, 40, [400, 1880, 2560], [420, 1780, 2560]),
  EY: vowel(190, 70, [480, 1820, 2520], [330, 2150, 2700]),
  EH: vowel(150, 70, [550, 1740, 2470], [560, 1640, 2480]),
  AE: vowel(210, 80, [690, 1660, 2430], [660, 1540, 2440]),
  AA: vowel(220, 90, [730, 1130, 2500]),
  AO: vowel(220, 90, [590, 900, 2520]),
  OW: vowel(210, 80, [530, 1050, 2350], [380, 830, 2280]),
  UH: vowel(150, 55, [450, 1080, 2300]),
  UW: vowel(190, 65, [330, 1080, 2250], [300, 880, 2220]),
  AH: vowel(140, 60, [630, 1220, 2550]),
  AX: vowel(95, 45, [490, 1400, 2480]),
  ER: vowel(175, 75, [460, 1280, 1620]),
  AY: vowel(240, 120, [700, 1180, 2500], [390, 1950, 2580]),
  AW: vowel(250, 100, [690, 1260, 2500], [430, 880, 2350]),
  OY: vowel(260, 130, [540, 860, 2450], [390, 1880, 2540]),
  W: glide(80, 55, [290, 620, 2180]),
  Y: glide(75, 40, [265, 2240, 3020]),
  R: glide(80, 40, [320, 1080, 1420]),
  L: glide(75, 40, [340, 980, 2750], 35, 0.65),
  DX: glide(28, 24, [300, 1700, 2600], 22, 0.35),
  M: nasal(75, 55, { ...lips, formants: [270, 1000, 2200] }),
  N: nasal(65, 45, ridge),
  NG: nasal(90, 60, back),
  P: stop(95, 60, lips, lipBurst, [0, 8, 42]),
  B: stop(85, 55, lips, softer(lipBurst, 0.8), [0.3, 6, 0]),
  T: stop(85, 55, ridge, ridgeBurst, [0, 14, 44]),
  D: stop(70, 45, ridge, softer(ridgeBurst, 0.6), [0.3, 9, 0]),
  K: stop(90, 60, back, backBurst, [0, 20, 46]),
  G: stop(80, 55, back, softer(backBurst, 0.7), [0.3, 14, 0]),
  CH: stop(60, 45, palate, shHiss, [0, 75, 12]),
  JH: stop(60, 45, palate, softer(shHiss, 0.75), [0.3, 50, 0]),
  F: noise(100, 70, lips, fHiss),
  V: noise(60, 42, lips, softer(fHiss, 0.55), 0.5),
  TH: noise(90, 60, teeth, thHiss),
  DH: noise(50, 34, teeth, softer(thHiss, 0.5), 0.5),
  S: noise(105, 65, ridge, sHiss),
  Z: noise(75, 48, ridge, softer(sHiss, 0.55), 0.4),
  SH: noise(110, 75, palate, shHiss),
  ZH: noise(70, 48, palate, softer(shHiss, 0.55), 0.4),
  HH: noise(65, 35, { formants: [480, 1450, 2500], lean: [0.95, 0.98, 0.98] }, null),
} as const satisfies Record<string, Phone>;

export type PhoneName = keyof typeof phones;

export const phoneOf = (name: PhoneName): Phone => phones[name];
export const isVowel = (name: PhoneName): boolean => phoneOf(name).kind === "vowel";

/** A sound of a word: stress 1 on the syllable that carries the word, 2 on a lesser one. */
export interface Sound {
  readonly name: PhoneName;
  readonly stress: 0 | 1 | 2;
}

const names = new Set<string>(Object.keys(phones));
const isName = (text: string): text is PhoneName => names.has(text);

/** Reads "K AE1 M R AX"; an unknown name is a fault of the tables, so it throws. */
export function soundsOf(spelled: string): Sound[] {
  return spelled
    .split(" ")
    .filter(Boolean)
    .map((part) => {
      const stress = part.endsWith("1") ? 1 : part.endsWith("2") ? 2 : 0;
      const name = stress === 0 ? part : part.slice(0, -1);
      if (!isName(name)) throw new Error(`No sound is called ${part}.`);
      return { name, stress };
    });
}
