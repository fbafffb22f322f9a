import * as says from "#words/kinds/portrait-set";
import type { Task } from "../../tasks/task";
import { blocked, defineNode, input, make, output } from "../define";
import { aspectField, chipsField, choicesField, numberField } from "../fields";

const backgrounds = {
  studio: says.backgroundStudio,
  office: says.backgroundOffice,
  street: says.backgroundStreet,
  nature: says.backgroundNature,
  black: says.backgroundBlack,
};
const styles = {
  natural: says.styleNatural,
  headshot: says.styleHeadshot,
  editorial: says.styleEditorial,
  noir: says.styleNoir,
  period: says.stylePeriod,
};

export default defineNode({
  kind: "portrait-set",
  title: says.title,
  summary: says.summary,
  group: "make",
  inputs: {
    character: input(says.characterIn, "character", { required: true }),
    looks: input(says.looksIn, "image", { many: true }),
  },
  outputs: { images: output(says.imagesOut, "image", { many: true }) },
  params: {
    aspect: aspectField(),
    presentation: chipsField(
      says.presentationLabel,
      {
        unspecified: says.presentationUnspecified,
        woman: says.presentationWoman,
        man: says.presentationMan,
      },
      "unspecified",
    ),
    glasses: chipsField(
      says.glassesLabel,
      { keep: says.glassesKeep, on: says.glassesOn, off: says.glassesOff },
      "keep",
    ),
    hairColour: chipsField(
      says.hairColourLabel,
      {
        keep: says.hairColourKeep,
        black: says.hairColourBlack,
        brown: says.hairColourBrown,
        blond: says.hairColourBlond,
        red: says.hairColourRed,
        grey: says.hairColourGrey,
      },
      "keep",
    ),
    hairStyle: chipsField(
      says.hairStyleLabel,
      {
        keep: says.hairStyleKeep,
        short: says.hairStyleShort,
        long: says.hairStyleLong,
        tied: says.hairStyleTied,
        curly: says.hairStyleCurly,
      },
      "keep",
    ),
    backgrounds: choicesField(says.backgroundsLabel, backgrounds),
    styles: choicesField(says.stylesLabel, styles),
    count: numberField(says.countLabel, { min: 1, max: 4, initial: 4 }),
  },
  makes: "image.portrait",
  price: { credits: 1, unit: "picture" },
  seconds: 40,
  units: ({ params, counts }) => params.count * Math.max(1, counts["looks"] ?? 0),
  count: ({ params, counts }) => params.count * Math.max(1, counts["looks"] ?? 0),
  plan: ({ params, inputs, board }) => {
    const [who] = inputs.character;
    if (!who) return blocked(says.wireInTheCastMember);
    const looks = inputs.looks.length > 0 ? inputs.looks.map((look) => look.asset) : [null];
    if (looks.length * params.count > 24) return blocked(says.aSetHolds24Pictures);
    const pick = (list: readonly string[], turn: number) => list[turn % Math.max(1, list.length)];
    const tasks: Task[] = looks.flatMap((look, place) =>
      Array.from({ length: params.count }, (_, turn) => ({
        kind: "image.portrait" as const,
        cast: [who.character],
        look,
        options: {
          presentation: params.presentation,
          glasses: params.glasses,
          hairColour: params.hairColour,
          hairStyle: params.hairStyle,
          background: pick(params.backgrounds, turn) ?? "keep",
          style: pick(params.styles, turn) ?? "natural",
        },
        variation: place * params.count + turn,
        aspect: params.aspect ?? board.aspect,
        seed: null,
      })),
    );
    return make(...tasks);
  },
});
