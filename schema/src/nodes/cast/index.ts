import type { CastReference } from "../../tasks/task";
import { blocked, defineNode, output, values, type BoardFacts } from "../define";
import { castField } from "../fields";

function memberOf(castId: string, { cast }: BoardFacts): CastReference | null {
  if (!cast) return { name: "", prompt: "", assets: [], castId };
  return (Object.hasOwn(cast, castId) && cast[castId]) || null;
}

export default defineNode({
  kind: "cast",
  title: "Cast",
  summary: "A member of your cast, the same face in every shot.",
  group: "media",
  inputs: {},
  outputs: { character: output("Character", "character") },
  params: { castId: castField() },
  makes: null,
  price: null,
  seconds: 0,
  plan: ({ params, board }) => {
    if (!params.castId) return blocked("Choose a cast member.");
    const character = memberOf(params.castId, board);
    if (!character) return blocked("This cast member is gone. Choose another.");
    return values({ character: [{ type: "character", character }] });
  },
});
