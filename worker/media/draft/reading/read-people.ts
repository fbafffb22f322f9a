import { accents } from "../art/colours";
import type { Chance } from "../chance";
import { designPerson } from "./design-person";
import type { Design, FacingView, Mood, Person, PoseName } from "./scene";
import { bestOf, moodWords, poseWords } from "./vocabulary";

const nouns =
  /\b(woman|women|man|men|girl|boy|child|children|kid|lady|guy|mother|father|sister|brother|son|daughter|wife|husband|king|queen|prince|princess|detective|doctor|scientist|soldier|knight|astronaut|robot|wizard|witch|monk|nun|priest|cowboy|cowgirl|sheriff|samurai|pirate|captain|sailor|fisherm[ae]n|farmer|teacher|student|hacker|thief|spy|agent|singer|dancer|ballerina|guitarist|musician|waiter|waitress|bride|groom|grandmother|grandfather|policem[ae]n|cop|officer|nurse|chef|driver|runner|boxer|hero|heroine|villain|stranger|traveller|traveler|figure|silhouette|person|actor|actress|teenager|businessm[ae]n|lawyer|warrior|viking|gangster|pilot|photographer|boss|worker|ghost|vampire|alien|judge|prisoner|guard|clown|artist|painter|writer|cook|mechanic|firefighter|scout|monster|lad|old man|lover|friend|he|she|someone|somebody)s?\b/g;
const pronouns = new Set(["he", "she", "someone", "somebody"]);
export const nobody =
  /\b(empty|deserted|nobody|no one|no people|abandoned|without people|uninhabited)\b/;
const counts: readonly (readonly [number, RegExp])[] = [
  [2, /\b(two|couple|both|pair|duo|lovers|twins|each other)\b/],
  [3, /\b(three|trio|3 (people|men|women|friends|kids|soldiers))\b/],
  [4, /\b(four|group|family|gang|band|team|crew|friends|children|dancers)\b/],
  [2, /\b(they|them|embrac\w+|kiss\w*|argument|quarrel\w*|argu(e|es|ing)|duel)\b/],
];
export const crowdWords =
  /\b(crowd(ed|s)?|audience|army|soldiers|protesters|busy|market|party|villagers)\b/;

/** Whether the words speak of anybody. */
export const namesAnyone = (text: string): boolean => text.search(nouns) >= 0;

/** Each person the words name, with the words around the name that dress them. */
function named(text: string): string[] {
  const found = [...text.matchAll(nouns)];
  const people = found.filter(([word]) => !pronouns.has(word));
  const chosen = people.length > 0 ? people : found.slice(0, 1);
  return chosen.slice(0, 4).map((match, index) => {
    const before = chosen[index - 1];
    const from = before ? Math.max(match.index - 28, before.index + before[0].length) : 0;
    const to = chosen[index + 1] ? (chosen[index + 1]?.index ?? 0) - 14 : text.length;
    return text.slice(Math.max(0, from), Math.max(to, match.index + match[0].length));
  });
}

/** "Soldiers" dress as a soldier does. */
const singular = (text: string): string =>
  `${text} ${text.replace(/men\b/g, "man").replace(/([a-z]{3,}[^s\W])s\b/g, "$1")}`;

function howMany(text: string, words: number, cast: number): number {
  const asked = counts.find(([, pattern]) => pattern.test(text))?.[0] ?? 0;
  if (cast > 0) return Math.min(4, Math.max(cast, asked));
  if (words === 0 && nobody.test(text)) return 0;
  return Math.min(4, Math.max(words, asked));
}

const partners: Partial<Record<PoseName, PoseName>> = {
  argue: "argue",
  embrace: "embrace",
  fight: "fight",
};
const resting: readonly [PoseName, ...PoseName[]] = ["stand", "stand", "hips", "walk", "stand"];

/** Somebody the task brings along: how they are drawn where that is known, and what is said of them. */
export interface CastMember {
  readonly words: string;
  readonly design: Design | null;
  /** Known elsewhere by these words too: drawn by them alone. Else each take is another casting. */
  readonly known: boolean;
}

export const designOf = ({ words, design, known }: CastMember, chance: Chance): Design =>
  design ??
  designPerson(words, known ? chance.fixed(`cast ${words}`) : chance.branch(`cast ${words}`));

export interface People {
  readonly people: readonly Person[];
  readonly crowd: boolean;
}

/** Who is in the picture: the cast first, then those the words name, then as many as they count. */
export function readPeople(text: string, cast: readonly CastMember[], chance: Chance): People {
  const designs = cast.slice(0, 4).map((member) => designOf(member, chance));
  const names = named(text);
  const total = howMany(text, names.length, designs.length);
  for (let index = designs.length; index < total; index++) {
    const own = singular(
      names[index] ?? (names.length === 0 && index > 0 ? "" : (names.at(-1) ?? text)),
    );
    const design = designPerson(own, chance.fixed(`person ${index} ${names[index] ?? text}`));
    const taken = new Set(designs.map(({ accent }) => accent));
    const free = accents.map(([colour]) => colour).filter((colour) => !taken.has(colour));
    const accent = taken.has(design.accent)
      ? (free[index % free.length] ?? design.accent)
      : design.accent;
    designs.push({ ...design, accent });
  }
  const isBack: FacingView =
    /\b(from behind|back to (us|camera)|seen from the back|walk\w* away|rear view)\b/.test(text)
      ? "back"
      : "front";
  const asked = bestOf(poseWords, text);
  const mood = bestOf(moodWords, text);
  const draw = chance.branch("people");
  const people = designs.map((design, index): Person => {
    const rest = draw.pick(resting);
    const second: Mood = mood === "sad" && index > 0 ? "stern" : (mood ?? "calm");
    const pose =
      index === 0 ? (asked ?? rest) : ((asked && partners[asked]) ?? follow(asked, rest));
    return { design, pose, mood: index === 0 ? (mood ?? "calm") : second, view: isBack };
  });
  return { people, crowd: crowdWords.test(text) };
}

const together: ReadonlySet<PoseName> = new Set([
  "run",
  "walk",
  "sit",
  "dance",
  "sneak",
  "wave",
  "lookup",
  "crouch",
]);

const follow = (asked: PoseName | null, rest: PoseName): PoseName =>
  asked && together.has(asked) ? asked : rest === "walk" ? "stand" : rest;
