import type { Time } from "../art/colours";
import type { Angle, Mood, PoseName, SettingName, ShotSize, Weather } from "./scene";

/** Words that speak for something; whoever has the most of them in a prompt wins, then the first. */
export type Vocabulary<T extends string> = readonly (readonly [name: T, words: RegExp])[];

export const settingWords: Vocabulary<SettingName> = [
  ["rooftop", /\b(roofs?|rooftops?|terraces?|chimneys?|skyline|penthouse)\b/g],
  [
    "city",
    /\b(city|downtown|neon|skyscrapers?|metropolis|alley|tokyo|new york|cyberpunk|nightclub|billboards?|traffic|taxi)\b/g,
  ],
  [
    "street",
    /\b(street|road|pavement|sidewalk|crossing|corner|avenue|car|bus stop|parking|suburb|town|shopfront)\b/g,
  ],
  [
    "office",
    /\b(office|desk|desks|boardroom|cubicles?|meeting|computers?|newsroom|classroom|laboratory|lab|police station|precinct)\b/g,
  ],
  [
    "room",
    /\b(room|bedroom|kitchen|apartment|flat|living room|home|house interior|sofa|couch|bed|hallway|corridor|motel|hotel|bar|cafe|diner|restaurant|window|bathroom|hospital|library|interior|int)\b/g,
  ],
  ["forest", /\b(forest|woods?|trees?|jungle|grove|pines?|woodland|swamp|clearing)\b/g],
  [
    "mountains",
    /\b(mountains?|peaks?|cliffs?|summit|alps|valley|hills?|canyon|glacier|climb(ing|s)?|ridge)\b/g,
  ],
  ["desert", /\b(desert|dunes?|sand|sahara|cactus|mesa|wasteland|oasis|mars|western)\b/g],
  [
    "sea",
    /\b(sea|ocean|quay|harbou?r|pier|dock|docks|beach|shore|coast|boat|ship|lighthouse|waves|island|port|lake|river|sail(or|ing)?)\b/g,
  ],
  [
    "village",
    /\b(village|cottage|farm|hamlet|barn|field|fields|meadow|countryside|church|market|castle|windmill|garden)\b/g,
  ],
  [
    "battlefield",
    /\b(battlefield|battle|war|trench(es)?|army|soldiers|ruins?|explosions?|siege|bombed)\b/g,
  ],
  [
    "spaceship",
    /\b(spaceship|spacecraft|starship|space station|space|cockpit|bridge of|airlock|orbit|astronauts?|galaxy|bridge deck)\b/g,
  ],
  [
    "stage",
    /\b(stage|theat(re|er)|concert|spotlight|podium|curtain|opera|audience|microphone|cabaret|ballet)\b/g,
  ],
  [
    "studio",
    /\b(studio|backdrop|seamless|(plain|blank|white|grey|gray|black) background|character sheet|turnaround|model sheet)\b/g,
  ],
];

export const sizeWords: Vocabulary<ShotSize> = [
  ["extreme", /\b(extreme close.?ups?|ecu|xcu|macro|eyes only|detail of)\b/g],
  [
    "close",
    /\b(close.?ups?|cu|closeup|headshot|tight on|face of|portrait|(on|in) (his|her|their) face)\b/g,
  ],
  ["medium", /\b(medium|mid.?shot|ms|mcu|waist.?up|two.?shot|cowboy shot|half body)\b/g],
  ["full", /\b(full.?(shot|body|figure|length)|full(?=:)|head to toe|fs|whole body)\b/g],
  [
    "vast",
    /\b(extreme wide|establishing|vast|aerial|panorama(ic)?|ews|epic landscape|tiny figure|in the distance|far away)\b/g,
  ],
  ["wide", /\b(wide|long shot|ws|landscape|master shot)\b/g],
];

export const angleWords: Vocabulary<Angle> = [
  ["low", /\b(low.?angle|from below|worm'?s?.?eye|towering|looms?|looming|hero shot|heroic)\b/g],
  [
    "high",
    /\b(high.?angle|from above|bird'?s?.?eye|overhead|top.?down|aerial|drone|looking down)\b/g,
  ],
];

export const timeWords: Vocabulary<Time> = [
  ["night", /\b(night|midnight|moon(lit|light)?|dark|stars|neon|nocturnal|nightclub)\b/g],
  ["dusk", /\b(dusk|sunset|twilight|evening|golden hour|magic hour|nightfall|blue hour)\b/g],
  ["dawn", /\b(dawn|sunrise|early morning|first light|daybreak)\b/g],
  ["day", /\b(day|noon|midday|sunny|sunlit|morning|afternoon|daylight|bright)\b/g],
];

export const weatherWords: Vocabulary<Weather> = [
  ["storm", /\b(storms?|stormy|thunder|lightning|hurricane|tempest)\b/g],
  ["rain", /\b(rain(ing|s|y)?|drizzle|downpour|wet|umbrella|raindrops)\b/g],
  ["snow", /\b(snow(ing|y|s)?|blizzard|winter|frozen)\b/g],
  ["fog", /\b(fog|foggy|mist|misty|haze|smoke|smoky|steam)\b/g],
];

export const moodWords: Vocabulary<Mood> = [
  [
    "happy",
    /\b(happy|happily|smil(e|es|ing)|laugh(s|ing)?|joy(ful)?|cheerful|delighted|grin(s|ning)?|celebrat(e|es|ing)|excited|proud)\b/g,
  ],
  [
    "sad",
    /\b(sad|sadly|cry(ing)?|cries|tears|weep(s|ing)?|grie(f|ves|ving)|lonely|melanchol(y|ic)|mourn(s|ing)?|heartbroken|weary|tired|exhausted)\b/g,
  ],
  [
    "angry",
    /\b(angry|angrily|fur(y|ious)|rage|shout(s|ing)?|scream(s|ing)?|argu(e|es|ing)|fight(s|ing)?|yell(s|ing)?|confront(s|ing)?)\b/g,
  ],
  [
    "afraid",
    /\b(afraid|scared|fear(ful)?|terrified|panic|frightened|horror|nervous|hid(es|ing)|flee(s|ing)?|escap(es|ing))\b/g,
  ],
  ["surprised", /\b(surprised?|shock(ed)?|amazed|astonished|awe|gasps?|wonder|discovers?)\b/g],
  [
    "stern",
    /\b(stern|serious|determined|grim|cold|focused|suspicious|tense|intense|menacing|hard|detective|soldier|brood(s|ing)?)\b/g,
  ],
  [
    "asleep",
    /\b(asleep|sleep(s|ing)?|eyes (closed|shut)|dream(s|ing)?|unconscious|prays?|praying)\b/g,
  ],
];

export const poseWords: Vocabulary<PoseName> = [
  [
    "run",
    /\b(run(s|ning)?|chas(e|es|ing)|sprint(s|ing)?|flee(s|ing)?|rac(e|es|ing)|escap(es|ing)|rush(es|ing)?)\b/g,
  ],
  [
    "walk",
    /\b(walk(s|ing)?|strid(e|es|ing)|stroll(s|ing)?|wander(s|ing)?|cross(es|ing)|approach(es|ing)?|enter(s|ing)?|leav(es|ing)|arriv(es|ing)|march(es|ing)?)\b/g,
  ],
  [
    "sit",
    /\b(sit(s|ting)?|seated|sat|drinks?|eating|eats|at (the|a|her|his) (table|desk|bar)|driv(es|ing)|on (a|the) bench)\b/g,
  ],
  ["run", /\b(leap(s|ing)?|jump(s|ing)?|dash(es|ing)?|bolt(s|ing)?)\b/g],
  ["kneel", /\b(kneel(s|ing)?|knelt|prays?|praying|propos(es|ing))\b/g],
  ["crouch", /\b(crouch(es|ing)?|hid(es|ing)|squat(s|ting)?|ducks?)\b/g],
  ["sneak", /\b(sneak(s|ing)?|creep(s|ing)?|stalk(s|ing)?|tiptoe(s|ing)?)\b/g],
  ["point", /\b(point(s|ing)|gestur(es|ing)|accus(es|ing))\b/g],
  ["wave", /\b(wav(e|es|ing)|greets?|hello|goodbye|hail(s|ing)|cheer(s|ing)?)\b/g],
  [
    "argue",
    /\b(argu(e|es|ing|ment)|quarrel(s|ling)?|shout(s|ing)?|confront(s|ing|ation)?|yell(s|ing)?)\b/g,
  ],
  [
    "embrace",
    /\b(embrac(e|es|ing)|hug(s|ging)?|kiss(es|ing)?|hold(s|ing)? each other|cuddl(e|es|ing)|reunited?)\b/g,
  ],
  [
    "reach",
    /\b(reach(es|ing)?|grab(s|bing)?|hand(s|ing)? (over|him|her)|knock(s|ing)?|open(s|ing)? (the|a) door|touch(es|ing)?)\b/g,
  ],
  ["phone", /\b(phone|calls?|calling|telephone)\b/g],
  [
    "fight",
    /\b(fight(s|ing)?|punch(es|ing)?|box(es|ing)|kick(s|ing)?|duel(s|ling)?|attack(s|ing)?|battl(es|ing))\b/g,
  ],
  ["dance", /\b(danc(e|es|ing|ers?)|ballet|twirl(s|ing)?|spin(s|ning)?)\b/g],
  ["read", /\b(read(s|ing)?|letter|book|map|newspaper|writ(es|ing)|stud(ies|ying))\b/g],
  ["weep", /\b(weep(s|ing)?|cry(ing)?|cries|sob(s|bing)?|mourn(s|ing)?|despair)\b/g],
  [
    "lookup",
    /\b(look(s|ing)? up|gaz(e|es|ing) (up|at the (sky|stars|moon))|star(es|ing) (up|at the sky))\b/g,
  ],
  ["aim", /\b(aim(s|ing)?|shoot(s|ing)?|point(s|ing) (a|the|his|her) gun|gunfight|firing)\b/g],
  ["hips", /\b(hands on (his|her|their) hips|pos(es|ing)|confident(ly)?|heroic)\b/g],
];

/** The best word-match, or null when no word speaks for any. */
export function bestOf<T extends string>(vocabulary: Vocabulary<T>, text: string): T | null {
  let best: { name: T; hits: number; first: number } | null = null;
  for (const [name, words] of vocabulary) {
    const found = [...text.matchAll(words)];
    const first = found[0]?.index ?? 0;
    if (found.length === 0) continue;
    if (!best || found.length > best.hits || (found.length === best.hits && first < best.first)) {
      best = { name, hits: found.length, first };
    }
  }
  return best?.name ?? null;
}
