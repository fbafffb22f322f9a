import { blocked, defineNode, output, values } from "../define";
import { castField } from "../fields";

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
  // The reference pictures are filled in where the run starts: a plan knows only the id.
  plan: ({ params }) =>
    params.castId
      ? values({
          character: [
            {
              type: "character",
              character: { name: "", prompt: "", assets: [], castId: params.castId },
            },
          ],
        })
      : blocked("Choose a cast member."),
});
