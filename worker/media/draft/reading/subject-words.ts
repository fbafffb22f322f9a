import { accents } from "../art/colours";
import type { CreaturePose, Model, Species, Thing } from "./subject";
import type { SettingName } from "./scene";
import type { Vocabulary } from "./vocabulary";

/** Animals, vehicles and things that are only a manner of speaking, or part of another word. */
export const idioms =
  /\b(dog.tired|dog.eared|hot ?dogs?|cat burglars?|copy ?cats?|cat.?walk|(bull|bird|worm|eagle|hawk|fish)['’]?s?[- ]eyes?( view| shot)?|eagle[- ]eyed|(wolf|bear|bull|ox|pig|rat|snake|dog|lion|mountain|horse) of a \w+|wolf whistles?|(teddy|gummy) bears?|bears? (witness|in mind|a (scar|grudge|child|burden)|the|his|her)|rat race|black sheep of|rocking horses?|horse race track|computer mouse|(toy|model|paper|cardboard) (cars?|trains?|planes?|boats?|trucks?|airplanes?)|(stuffed|plush|toy|origami|porcelain) \w+|cable cars?|car ?(parks?|dealers?|salesm[ae]n|keys?|mechanics?|horns?|alarms?)|(bus|train|tram|coach|police|space|gas|petrol|truck) (stops?|stations?|platforms?|tickets?|tracks?|drivers?|conductors?|officers?)|(taxi|cab|plane|car|delivery|lorry|van) drivers?|plane tickets?|taxi ranks?|box(es|ed|ing) (with|against|in the ring)|mailbox|phone booths?|book ?(shops?|stores?|shel(f|ves)|cases?)|(office|store|water|school) (key|clock)|key ?(boards?|holes?|lights?|frames?)|map ?board|hat ?stand|(wine|coffee|tea) (bar|shop|house|table|room|cellar)s?|coffee ?(shops?|tables?|machines?)|clock ?towers?|flower ?(pots?|shops?|beds?|girls?)|flower field|candle ?light|boxing ring|ring ?(master|leader)|stained glass|glass (door|wall|window|tower|building|roof)s?|looking glass|(boxing|wrestling|circus) rings?|(rings?|knocks?) (the|a|at|out)|on the (phone|books?)|spacecraft interior)\b/g;

const horses = "horses?|pon(?:y|ies)|stallions?|mares?|foals?|donkeys?|mules?|zebras?|steeds?";

export const speciesWords: Vocabulary<Species> = [
  [
    "dog",
    /\b(dogs?|pupp(y|ies)|hounds?|labradors?|retrievers?|terriers?|german shepherds?|sheepdogs?|bulldogs?|poodles?|collies?|husk(y|ies)|greyhounds?|dalmatians?|pit bulls?|mutts?)\b/g,
  ],
  ["wolf", /\b(wolf|wolves|coyotes?|jackals?|werewol(f|ves)|wolf cubs?)\b/g],
  ["fox", /\b(fox|foxes|vixen)\b/g],
  ["cat", /\b(cats?|kittens?|kitty|tomcat)\b/g],
  ["lion", /\b(lions?|lioness(es)?|lion cubs?)\b/g],
  ["tiger", /\b(tigers?|tigress|leopards?|panthers?|jaguars?|cheetahs?|cougars?|pumas?)\b/g],
  ["bear", /\b(bears?|grizzl(y|ies)|bear cubs?)\b/g],
  ["horse", new RegExp(`\\b(${horses}|horseback)\\b`, "g")],
  ["cow", /\b(cows?|bulls?|cattle|ox|oxen|cal(f|ves)|buffalos?|buffaloes|bisons?)\b/g],
  [
    "deer",
    /\b(deer|stags?|fawns?|does?(?= (and|stands|drinks|in|runs))|elks?|moose|reindeer|antelopes?|gazelles?)\b/g,
  ],
  ["sheep", /\b(sheep|lambs?|rams?|ewes?)\b/g],
  ["goat", /\b(goats?)\b/g],
  ["pig", /\b(pigs?|boars?|piglets?|hogs?)\b/g],
  ["elephant", /\b(elephants?|mammoths?)\b/g],
  ["rabbit", /\b(rabbits?|hares?|bunn(y|ies))\b/g],
  ["rat", /\b(rats?|mice|mouse|squirrels?)\b/g],
  ["dragon", /\b(dragons?|wyverns?)\b/g],
  ["crow", /\b(crows?|ravens?|blackbirds?)\b/g],
  ["eagle", /\b(eagles?|hawks?|falcons?|vultures?|condors?)\b/g],
  ["owl", /\b(owls?)\b/g],
  [
    "bird",
    /\b(birds?|gulls?|seagulls?|pigeons?|doves?|sparrows?|robins?|parrots?|geese|swallows(?= (fly|in|over|circle))|starlings?)\b/g,
  ],
  ["snake", /\b(snakes?|serpents?|cobras?|vipers?|pythons?)\b/g],
  ["fish", /\b(fish|goldfish|fishes|sharks?|whales?|dolphins?)\b/g],
];

export const modelWords: Vocabulary<Model> = [
  ["police", /\b(police cars?|patrol cars?|squad cars?|police cruisers?)\b/g],
  ["taxi", /\b(taxis?|cabs?|taxicabs?)\b/g],
  [
    "car",
    /\b(cars?|sports ?cars?|race ?cars?|sedans?|convertibles?|limousines?|limos?|automobiles?|cadillacs?|mustang convertible|getaway cars?|jeeps?|suvs?)\b/g,
  ],
  [
    "truck",
    /\b(trucks?|lorr(y|ies)|pickups?|semi.?trailers?|fire engines?|fire trucks?|tankers?)\b/g,
  ],
  ["van", /\b(vans?|minivans?|camper ?vans?|ambulances?)\b/g],
  ["bus", /\b(bus|buses|school buses|trams?|trolley ?bus)\b/g],
  ["motorcycle", /\b(motor ?cycles?|motor ?bikes?|scooters?|vespas?|mopeds?)\b/g],
  ["bicycle", /\b(bicycles?|bikes?|cyclists?(?= race)|cycles (along|down|through|past)|tandem)\b/g],
  [
    "train",
    /\b(trains?(?! (?:to|for|with|hard|her|his|at|in the gym|every))|locomotives?|steam engines?|express train)\b/g,
  ],
  [
    "plane",
    /\b(planes?|aero ?planes?|airplanes?|airliners?|jets?|jumbo jets?|biplanes?|aircraft|fighter jets?)\b/g,
  ],
  ["helicopter", /\b(helicopters?|choppers?)\b/g],
  [
    "spaceship",
    /\b(space ?ships?|star ?ships?|space ?crafts?|flying saucers?|ufos?|rockets?|space ?shuttles?)\b/g,
  ],
];

/** A ship seen from within is a setting, not a subject. */
export const aboard =
  /\b(cockpit|corridor|interior|inside|aboard|on board|airlock|bridge|crew|cabin|captain|window of|hallway|engine room)\b/;

export const thingWords: Vocabulary<Thing> = [
  [
    "letter",
    /\b(letters?|notes?|envelopes?|telegrams?|newspapers?|documents?|contracts?|tickets?|sheet of paper|piece of paper)\b/g,
  ],
  ["gun", /\b(guns?|revolvers?|pistols?|handguns?|derringers?)\b/g],
  [
    "glass",
    /\b(glass of \w+|wine ?glass(es)?|whisk(e)?y glass|glasses of \w+|tumblers?|glass|whisk(e)?y|champagne|cocktails?|martinis?|goblets?|chalice)\b/g,
  ],
  ["cup", /\b(cups?|coffee|mugs?|teacups?|tea|espresso|teapots?)\b/g],
  ["bottle", /\b(bottles?|flasks?|vials?|potions?|poison|perfume)\b/g],
  ["phone", /\b((mobile |cell |smart ?|tele)?phones?|mobile|smartphone|receiver)\b/g],
  [
    "photograph",
    /\b(photographs?|photos?|polaroids?|snapshots?|picture frame|framed picture|postcards?)\b/g,
  ],
  ["book", /\b(books?|diar(y|ies)|journals?|notebooks?|bibles?|novels?|ledgers?|grimoires?)\b/g],
  ["knife", /\b(knife|knives|daggers?|scalpels?|switchblades?|razors?)\b/g],
  ["sword", /\b(swords?|katanas?|sab(er|re)s?|blades?)\b/g],
  ["key", /\b(keys?)\b/g],
  ["ring", /\b((wedding |engagement |gold(en)? |diamond )?rings?)\b/g],
  ["candle", /\b(candles?|candlesticks?|matches|lighters?)\b/g],
  ["lantern", /\b(lanterns?|oil lamps?|lamps?)\b/g],
  ["map", /\b(maps?|blueprints?|treasure maps?|charts?)\b/g],
  ["suitcase", /\b(suitcases?|luggage|briefcases?|trunk)\b/g],
  ["watch", /\b((pocket ?|wrist ?)?watch(es)?(?= |$|,|\.)|wristwatch|pocket watch|compass)\b/g],
  ["clock", /\b((alarm )?clocks?)\b/g],
  ["hat", /\b(hats?|fedoras?|bowlers?|top hats?|cap)\b/g],
  ["flower", /\b(flowers?|roses?|bouquets?|tulips?|lil(y|ies)|orchids?|daisies|vase)\b/g],
  ["skull", /\b(skulls?)\b/g],
  [
    "box",
    /\b(box|boxes|music box|chests?|treasure chests?|packages?|parcels?|gifts?|presents?|jewel(le)?ry box)\b/g,
  ],
];

/** What an animal does; the last line is how most of them wait. */
export const creatureVerbs: Vocabulary<CreaturePose> = [
  ["howl", /\b(howl(s|ing)?|bays?|baying)\b/g],
  [
    "snarl",
    /\b(bark(s|ing)?|roar(s|ing)?|growl(s|ing)?|snarl(s|ing)?|bares? (its|his|her) teeth|breathes? fire)\b/g,
  ],
  [
    "run",
    /\b(run(s|ning)?|gallop(s|ing)?|chas(e|es|ing|ed)|sprint(s|ing)?|rac(e|es|ing)|bound(s|ing)|leap(s|ing)?|jump(s|ing)?|charg(e|es|ing)|bolt(s|ing)?|flee(s|ing)?|dash(es|ing)?|stamped(e|es|ing)|hunt(s|ing)?|attack(s|ing)?)\b/g,
  ],
  [
    "fly",
    /\b(fl(y|ies|ying)|flew|soar(s|ing)?|circl(e|es|ing)|glid(e|es|ing)|swoop(s|ing)?|hover(s|ing)?|takes? off|overhead|in the sky)\b/g,
  ],
  ["sleep", /\b(sleep(s|ing)?|asleep|nap(s|ping)?|curl(s|ed)?|doz(e|es|ing)|purr(s|ing)?)\b/g],
  ["lie", /\b(lie(s)?|lying|lays|rest(s|ing)?|dead)\b/g],
  [
    "graze",
    /\b(graz(e|es|ing)|eat(s|ing)?|drink(s|ing)?|feed(s|ing)?|brows(e|es|ing)|sniff(s|ing)?)\b/g,
  ],
  [
    "walk",
    /\b(walk(s|ing)?|wander(s|ing)?|prowl(s|ing)?|stalk(s|ing)?|stroll(s|ing)?|cross(es|ing)?|roam(s|ing)?|approach(es|ing)?|trot(s|ting)?|march(es|ing)?|pad(s|ding)|creep(s|ing)?|slither(s|ing)?|swim(s|ming)?|pull(s|ing)?|follow(s|ing)?|rid(es|ing))\b/g,
  ],
  [
    "sit",
    /\b(sit(s|ting)?|sat|wait(s|ing)?|perch(es|ed|ing)?|beg(s|ging)?|guard(s|ing)?|watch(es|ing)|looks? (out|up))\b/g,
  ],
  ["stand", /\b(stand(s|ing)?|stood|star(es|ing))\b/g],
];

export const moving =
  /\b(speed(s|ing)?|rac(e|es|ing)|driv(e|es|ing)|chas(e|es|ing|ed)|rush(es|ing)?|cross(es|ing)?|fl(y|ies|ying)|soar(s|ing)?|land(s|ing)|takes? off|taking off|rid(e|es|ing)|hurtl(e|es|ing)|roll(s|ing)|roar(s|ing)?|drift(s|ing)|arriv(e|es|ing)|leav(e|es|ing)|pass(es|ing)?|thunder(s|ing)|skid(s|ding)?|crash(es|ing)?|accelerat(e|es|ing)|swerv(e|es|ing)|hover(s|ing)?|circl(e|es|ing)|travel(s|ling)?|glid(e|es|ing)|orbit(s|ing)|descend(s|ing)?)\b/;

export const riding =
  /\b(rid(e|es|ing|er)|rode|horseback|mounted|gallops? (on|away|off)|astride|on (a|the|his|her|their) (\w+ )?(horse|pony|stallion|mare|steed|camel|motorcycle|motorbike|scooter|vespa|moped|bicycle|bike|dragon|elephant|donkey|mule|white horse|black horse))\b/;

export const driving =
  /\b(driv(e|es|ing)|behind the wheel|at the wheel|in (a|the|his|her|their) (\w+ )?(car|taxi|cab|truck|van|jeep|convertible))\b/;

export const colourWords: readonly (readonly [colour: string, words: RegExp])[] = [
  ["#3a3634", /\b(black|dark|raven|night.black)\b/],
  ["#efe9dd", /\b(white|snow.?white|pale|polar|arctic)\b/],
  ["#9a958d", /\b(gr[ea]y|silver|steel)\b/],
  ["#7d5a41", /\b(brown|chestnut|chocolate|bay|wooden|leather)\b/],
  ["#c9a26a", /\b(blonde?|tan|sandy|cream|beige|tawny)\b/],
  ...accents,
];

export const numbers: readonly (readonly [count: number, words: RegExp])[] = [
  [9, /\b(flocks?|murder|swarm|school|dozens?|hundreds|army)\b/],
  [5, /\b(herds?|packs?|pride|caravan|convoy|fleet|many|litter)\b/],
  [2, /\b(two|2|pair|couple|both)\b/],
  [3, /\b(three|3|trio|some)\b/],
  [4, /\b(four|4|several|a few|group)\b/],
  [5, /\b(five|5|team)\b/],
  [6, /\b(six|6|seven|7|eight|8)\b/],
  [9, /\b(nine|9|ten|10|twelve|12)\b/],
];

/** Places that only a picture with such a subject asks for by these words. */
export const subjectPlaces: Vocabulary<SettingName> = [
  [
    "village",
    /\b(park|orchard|lawn|pasture|prairie|farmyard|stable|grass|grassland|ranch|paddock)\b/g,
  ],
  [
    "desert",
    /\b(savannah?|plains?|steppe|highway|freeway|motorway|runway|airport|airfield|route 66)\b/g,
  ],
  [
    "room",
    /\b(windowsill|window sill|doors?|doorstep|stairs|floor|rug|carpet|fireplace|armchair|table|nightstand|shelf|pillow|floorboards|counter|piano)\b/g,
  ],
  ["beach", /\b(beach|shore|surf|shoreline|seaside|coast)\b/g],
  ["mountains", /\b(sky|clouds|railway|tracks|rails|pass|viaduct|snow|snowfield|tundra|ice)\b/g],
  ["street", /\b(kerb|curb|garage|tunnel|bridge|racetrack|gutter|sidewalk)\b/g],
  ["space", /\b(space|orbit|stars|galaxy|planets?|nebula|asteroids?|earth)\b/g],
];
