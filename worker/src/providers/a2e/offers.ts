import { lengthFor, line, type Line } from "../order";
import { bestStill, bridge, lips, shot, still, talk } from "./orders";
import { names } from "./models";

/**
 * It prices in coins and publishes no table: about 1.1 cents each when bought in the smallest pack
 * (unverified). A documented record shows 13 coins for 5 seconds of talking video; for 5 seconds of
 * a shot 100 are documented for the first model, 15 to 30 are told of today's (unverified).
 */
const coin = 11_100;
const coins = (count: number): number => Math.round(count * coin);

const film = (seconds: number, per: number): number =>
  coins((lengthFor(seconds, [5, 10, 15, 20]) / 5) * per);
/** Sound has a length that no task tells: ten seconds, as it is priced by. */
const talking = 26;

export const lines: readonly Line[] = [
  line({
    task: "image.generate",
    tiers: ["standard"],
    seconds: 30,
    model: names.still,
    cost: () => coins(2),
    order: still,
  }),
  line({
    task: "image.generate",
    tiers: ["premium"],
    seconds: 40,
    model: names.banana,
    cost: () => coins(8),
    order: bestStill,
  }),
  line({
    task: "video.animate",
    tiers: ["standard"],
    seconds: 240,
    model: names.shot,
    cost: ({ seconds }) => film(seconds, 30),
    order: (task) => shot(names.shot, task),
  }),
  line({
    task: "video.animate",
    tiers: ["premium"],
    seconds: 300,
    model: names.bestShot,
    cost: ({ seconds }) => film(seconds, 60),
    order: (task) => shot(names.bestShot, task),
  }),
  line({
    task: "video.bridge",
    tiers: ["standard"],
    seconds: 300,
    model: names.shot,
    cost: ({ secondsPerLink }) => film(secondsPerLink, 30),
    order: (task) => bridge(names.shot, task),
  }),
  line({
    task: "video.bridge",
    tiers: ["premium"],
    seconds: 300,
    model: names.bestShot,
    cost: ({ secondsPerLink }) => film(secondsPerLink, 60),
    order: (task) => bridge(names.bestShot, task),
  }),
  line({
    task: "video.talk",
    tiers: ["standard", "premium"],
    seconds: 120,
    model: names.talk,
    cost: () => coins(talking),
    order: talk,
  }),
  line({
    task: "video.lipsync",
    tiers: ["standard", "premium"],
    seconds: 120,
    model: names.lips,
    cost: () => coins(talking),
    order: lips,
  }),
  line({
    task: "speech.generate",
    tiers: ["standard", "premium"],
    seconds: 10,
    model: names.speech,
    // About a coin a second (unverified), and people speak about fifteen letters in one.
    cost: (task) => coins(Math.max(1, Math.ceil(task.line.length / 15))),
    order: () => ({ model: names.speech, input: {}, files: {} }),
  }),
];
