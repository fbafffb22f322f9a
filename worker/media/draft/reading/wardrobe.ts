import type { Design, Garment, Hair, Hat, Prop } from "./scene";

export type Words<T> = readonly (readonly [T, RegExp])[];

export const garmentWords: Words<Garment> = [
  ["spacesuit", /\b(astronaut|space ?suit|cosmonaut|pilot suit)\b/],
  ["armour", /\b(armou?r|knight|soldier|warrior|gladiator|robot|cyborg|trooper|samurai|viking)\b/],
  ["robe", /\b(robe|wizard|witch|monk|priest|nun|cloak|ghost|king|queen|druid|cape)\b/],
  [
    "coat",
    /\b((rain|trench|over|long )?coat|detective|spy|doctor|scientist|raincoat|inspector|fisherman|captain)\b/,
  ],
  [
    "suit",
    /\b(suit|tuxedo|businessman|lawyer|agent|gangster|boss|banker|politician|president|groom|tie|waiter|butler|manager)\b/,
  ],
  ["dress", /\b(dress|gown|skirt|princess|bride|ballerina|dancer|singer)\b/],
  ["hoodie", /\b(hoodie|hooded|hacker|teen(ager)?|skater|sweater|jumper|runner)\b/],
  [
    "jacket",
    /\b(jacket|biker|pilot|cop|policeman|officer|leather|rebel|musician|driver|mechanic|cowboy|sheriff|firefighter)\b/,
  ],
  ["vest", /\b(vest|tank top|boxer|wrestler|swimmer|athlete)\b/],
  ["shirt", /\b(shirt|t-shirt|tee|blouse|farmer|worker|cook|chef)\b/],
];

export const hatWords: Words<Hat> = [
  ["bubble", /\b(astronaut|space ?suit|cosmonaut)\b/],
  ["fedora", /\b(fedora|trilby|detective|gangster|noir|hat|inspector|spy)\b/],
  ["cowboy", /\b(cowboy|cowgirl|sheriff|stetson|rancher|outlaw)\b/],
  ["crown", /\b(crown|king|queen|princess|prince)\b/],
  ["pointed", /\b(wizard|witch|sorcerer)\b/],
  ["helmet", /\b(helmet|knight|soldier|trooper|firefighter|miner|viking|builder|gladiator)\b/],
  ["hood", /\b(hood|hooded|hoodie up|monk|assassin|hacker|thief|red riding)\b/],
  ["beanie", /\b(beanie|woolly hat|wool hat|fisherman|skater|sailor)\b/],
  ["cap", /\b(cap|baseball|driver|policeman|cop|captain|delivery)\b/],
  ["scarf", /\b(headscarf|hijab|scarf|shawl|nun)\b/],
];

export const hairWords: Words<Hair> = [
  ["bald", /\b(bald|shaved head|hairless|robot)\b/],
  ["buzz", /\b(buzz ?cut|cropped|crew cut|shaven)\b/],
  ["curly", /\b(curly|curls|afro|frizzy)\b/],
  ["bob", /\b(bob|bobbed|chin.length)\b/],
  ["bun", /\b(bun|updo|hair up|topknot|ballerina)\b/],
  ["tail", /\b(pony ?tail|tied back|braid(ed|s)?|pigtails)\b/],
  ["wavy", /\b(wavy|waves of hair|flowing hair)\b/],
  ["long", /\b(long.?(\w+ )?hair(ed)?)\b/],
  ["spiky", /\b(spiky|punk|mohawk|messy hair|wild hair)\b/],
  ["short", /\b(short.?(\w+ )?hair(ed)?)\b/],
];

export const propWords: Words<Prop> = [
  ["umbrella", /\bumbrella\b/],
  ["suitcase", /\b(suitcase|luggage|briefcase)\b/],
  ["bag", /\b(bag|backpack|handbag|satchel)\b/],
  ["sword", /\b(sword|blade|samurai|knight|gladiator|viking|saber)\b/],
  ["gun", /\b(gun|pistol|revolver|rifle|gunslinger|shoot(s|ing)?)\b/],
  ["phone", /\b(phone|telephone|mobile)\b/],
  ["cup", /\b(cup|coffee|tea|glass of|drink(s|ing)?|mug|whisk(e)?y)\b/],
  ["book", /\b(book|letter|newspaper|map|diary|notebook)\b/],
  ["guitar", /\b(guitar|guitarist|banjo|ukulele)\b/],
  ["flower", /\b(flowers?|rose|bouquet)\b/],
  ["lantern", /\b(lantern|torch|lamp in|flashlight|candle)\b/],
  ["microphone", /\b(microphone|mic|singer|sings?|singing|rapper)\b/],
  ["camera", /\b(camera|photographer|filming|photograph)\b/],
];

export const hairLevels: Words<number> = [
  [9.2, /\b(black|dark|raven|brunette)[- ]?(\w+ )?hair/],
  [1.6, /\b(blond|blonde|fair|golden)([- ]?hair)?\b/],
  [0.8, /\b((white|silver|grey|gray)[- ]?hair(ed)?|elderly|grandmother|grandfather)\b/],
  [4.6, /\b(red|ginger|auburn|copper)[- ]?(\w+ )?hair/],
  [6.4, /\bbrown[- ]?(\w+ )?hair/],
];

export const skinLevels: Words<number> = [
  [5.6, /\b(black (wo)?m[ae]n|african|dark[- ]skinned|nigerian|kenyan|jamaican)\b/],
  [3.2, /\b(indian|arab|latin[ao]|mexican|brown[- ]skinned|moroccan|olive)\b/],
  [0.6, /\b(pale|fair[- ]skinned|irish|scandinavian|freckled|ghost(ly)?|vampire)\b/],
];

export const faceWords: Words<Design["face"]> = [
  ["round", /\b(round|chubby|plump|cheerful|fat|heavy)\b/],
  ["square", /\b(square|rugged|tough|strong|burly|muscular|soldier|boxer)\b/],
  ["long", /\b(gaunt|thin|lean|tall|skinny|weary)\b/],
];

export const woman =
  /\b(woman|women|girl|girls|she|her|lady|mother|mum|mom|sister|daughter|wife|queen|princess|actress|grandmother|bride|waitress|witch|nun|ballerina|aunt|female|heroine|girlfriend|businesswoman|cowgirl)\b/;
export const man =
  /\b(man|men|boy|boys|he|him|his|guy|father|dad|brother|son|husband|king|prince|actor|grandfather|groom|waiter|wizard|monk|uncle|male|boyfriend|businessman|cowboy|policeman|fisherman|gentleman|bearded)\b/;
export const child =
  /\b(child|children|kid|kids|boy|girl|little|toddler|schoolboy|schoolgirl|son|daughter)\b/;
export const grown = /\b(woman|man|mother|father|teen|young (wo)?man)\b/;
export const old =
  /\b(old (wo)?man|old|elderly|aged|grandmother|grandfather|grandma|grandpa|ancient|wizard|retired)\b/;
export const beard = /\b(beard(ed)?|wizard|viking|sailor|fisherman|lumberjack|santa)\b/;
export const moustache = /\b(moustache|mustache)\b/;
export const stubble = /\b(stubble|unshaven|rugged|weary|detective)\b/;
export const glasses =
  /\b(glasses|spectacles|nerd|librarian|professor|scientist|teacher|accountant)\b/;
export const big = /\b(big|burly|fat|heavy|huge|muscular|large|stocky|giant|strong)\b/;
export const slight = /\b(thin|skinny|slim|slender|gaunt|small|petite)\b/;

export function wordOf<T>(words: Words<T>, text: string): T | null {
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
