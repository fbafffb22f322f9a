import * as says from "#words/kinds/training";
import { blocked, defineNode, make } from "../define";
import { castField, textField } from "../fields";

/** Stands on no board: the one node of a run that trains a member of a cast. */
export default defineNode({
  kind: "training",
  title: says.title,
  summary: says.summary,
  group: "media",
  hidden: true,
  inputs: {},
  outputs: {},
  params: { castId: castField(), model: textField(says.modelLabel) },
  makes: "cast.train",
  price: { credits: 30, unit: "training" },
  seconds: 240,
  plan: ({ params: { castId, model }, board }) => {
    const member = castId ?? "";
    // Nobody has looked yet: there may be pictures.
    const photos = board.cast ? (board.cast[member]?.assets ?? []) : ["later"];
    if (photos.length === 0) return blocked(says.noPictureLeft);
    return make({ kind: "cast.train", castId: member, model, photos });
  },
});
