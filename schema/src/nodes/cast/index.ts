import * as says from "#words/kinds/cast";
import type { CastReference } from "../../tasks/task";
import { blocked, defineNode, output, values, type BoardFacts } from "../define";
import { castField } from "../fields";

function memberOf(castId: string, { cast }: BoardFacts): CastReference | null {
  if (!cast) return { name: "", prompt: "", assets: [], castId };
  return (Object.hasOwn(cast, castId) && cast[castId]) || null;
}

export default defineNode({
  kind: "cast",
  title: says.title,
  summary: says.summary,
  group: "media",
  inputs: {},
  outputs: { character: output(says.characterOut, "character") },
  params: { castId: castField() },
  makes: null,
  price: null,
  seconds: 0,
  plan: ({ params, board }) => {
    if (!params.castId) return blocked(says.chooseACastMember);
    const character = memberOf(params.castId, board);
    if (!character) return blocked(says.thisCastMemberIsGoneChoose);
    return values({ character: [{ type: "character", character }] });
  },
});
