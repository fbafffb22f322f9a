import type { Task } from "../../tasks/task";
import { blocked, defineNode, input, make, output } from "../define";
import { aspectField, chipsField, choicesField, numberField } from "../fields";

const backgrounds = {
  studio: "Studio grey",
  office: "Office",
  street: "Street",
  nature: "Nature",
  black: "Black",
};
const styles = {
  natural: "Natural",
  headshot: "Headshot",
  editorial: "Editorial",
  noir: "Noir",
  period: "Period",
};

export default defineNode({
  kind: "portrait-set",
  title: "Portrait set",
  summary: "A cast member in several looks, four pictures of each.",
  group: "make",
  inputs: {
    character: input("Who", "character", { required: true }),
    looks: input("Looks", "image", { many: true }),
  },
  outputs: { images: output("Portraits", "image", { many: true }) },
  params: {
    aspect: aspectField(),
    presentation: chipsField(
      "Presentation",
      { unspecified: "Not said", woman: "Woman", man: "Man" },
      "unspecified",
    ),
    glasses: chipsField("Glasses", { keep: "As they are", on: "On", off: "Off" }, "keep"),
    hairColour: chipsField(
      "Hair colour",
      {
        keep: "As it is",
        black: "Black",
        brown: "Brown",
        blond: "Blond",
        red: "Red",
        grey: "Grey",
      },
      "keep",
    ),
    hairStyle: chipsField(
      "Hair style",
      { keep: "As it is", short: "Short", long: "Long", tied: "Tied back", curly: "Curly" },
      "keep",
    ),
    backgrounds: choicesField("Backgrounds", backgrounds),
    styles: choicesField("Styles", styles),
    count: numberField("Pictures of each look", { min: 1, max: 4, initial: 4 }),
  },
  makes: "image.portrait",
  price: { credits: 1, unit: "picture" },
  seconds: 40,
  units: ({ params, counts }) => params.count * Math.max(1, counts["looks"] ?? 0),
  count: ({ params, counts }) => params.count * Math.max(1, counts["looks"] ?? 0),
  plan: ({ params, inputs, board }) => {
    const [who] = inputs.character;
    if (!who) return blocked("Wire in the cast member.");
    const looks = inputs.looks.length > 0 ? inputs.looks.map((look) => look.asset) : [null];
    if (looks.length * params.count > 24) return blocked("A set holds 24 pictures at most.");
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
