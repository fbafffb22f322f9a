import type { Time } from "../art/colours";

export const settingNames = [
  "room",
  "office",
  "street",
  "city",
  "rooftop",
  "forest",
  "mountains",
  "desert",
  "sea",
  "village",
  "battlefield",
  "spaceship",
  "stage",
] as const;
export type SettingName = (typeof settingNames)[number];

export type ShotSize = "extreme" | "close" | "medium" | "full" | "wide" | "vast";
export type Angle = "eye" | "low" | "high";
export type Weather = "clear" | "rain" | "snow" | "fog" | "storm";
export type Mood = "calm" | "happy" | "sad" | "angry" | "afraid" | "surprised" | "stern" | "asleep";
export type FacingView = "front" | "back";

export const poseNames = [
  "stand",
  "walk",
  "run",
  "sit",
  "kneel",
  "crouch",
  "point",
  "wave",
  "argue",
  "embrace",
  "reach",
  "phone",
  "fight",
  "dance",
  "read",
  "hips",
  "weep",
  "lookup",
  "sneak",
  "aim",
] as const;
export type PoseName = (typeof poseNames)[number];

export interface Person {
  readonly design: Design;
  readonly pose: PoseName;
  readonly mood: Mood;
  readonly view: FacingView;
}

export type Hair =
  | "short"
  | "parted"
  | "bob"
  | "long"
  | "wavy"
  | "bun"
  | "tail"
  | "curly"
  | "buzz"
  | "bald"
  | "spiky";
export type Hat =
  | "none"
  | "fedora"
  | "cap"
  | "beanie"
  | "hood"
  | "helmet"
  | "cowboy"
  | "crown"
  | "pointed"
  | "bubble"
  | "scarf";
export type Garment =
  | "shirt"
  | "jacket"
  | "coat"
  | "dress"
  | "suit"
  | "hoodie"
  | "armour"
  | "spacesuit"
  | "robe"
  | "vest";
export type Prop =
  | "umbrella"
  | "bag"
  | "sword"
  | "gun"
  | "phone"
  | "cup"
  | "book"
  | "guitar"
  | "flower"
  | "lantern"
  | "camera"
  | "suitcase"
  | "microphone";

/** How somebody is drawn, wherever they appear. Levels are marker greys, 0 to 10. */
export interface Design {
  readonly woman: boolean;
  readonly age: "child" | "adult" | "old";
  readonly build: number;
  readonly face: "oval" | "round" | "square" | "long" | "heart";
  readonly skin: number;
  readonly hair: Hair;
  readonly hairLevel: number;
  readonly beard: "none" | "stubble" | "full" | "moustache";
  readonly glasses: boolean;
  readonly hat: Hat;
  readonly garment: Garment;
  readonly trousers: number;
  readonly accent: string;
  readonly props: readonly Prop[];
}

/** What a prompt asks to see, as far as it was understood; the rest was composed. */
export interface Scene {
  readonly setting: SettingName;
  readonly size: ShotSize;
  readonly angle: Angle;
  readonly tilted: boolean;
  readonly overShoulder: boolean;
  readonly people: readonly Person[];
  readonly crowd: boolean;
  readonly time: Time;
  readonly weather: Weather;
  /** Where the light comes from: -1 the left, 1 the right. */
  readonly side: -1 | 1;
  /** Which third the first person stands in. */
  readonly lead: -1 | 1;
}
