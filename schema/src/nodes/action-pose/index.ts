import * as says from "#words/kinds/action-pose";
import { blocked, defineNode, input, make, output } from "../define";
import { seedField, textField } from "../fields";

export default defineNode({
  kind: "action-pose",
  title: says.title,
  summary: says.summary,
  group: "make",
  inputs: {
    character: input(says.characterIn, ["character", "image"], { required: true }),
    pose: input(says.poseIn, "image"),
  },
  outputs: { image: output(says.imageOut, "image") },
  params: {
    prompt: textField(says.promptLabel, { lines: 2, face: true, placeholder: says.promptExample }),
    seed: seedField(),
  },
  makes: "image.pose",
  price: { credits: 2, unit: "still" },
  seconds: 30,
  plan: ({ params, inputs, board }) => {
    const [who] = inputs.character;
    if (!who) return blocked(says.wireInWhoStrikesThePose);
    const pose = inputs.pose[0]?.asset ?? null;
    const prompt = params.prompt.trim();
    if (!pose && !prompt) return blocked(says.nameThePoseOrWire);
    return make({
      kind: "image.pose",
      cast: who.type === "character" ? [who.character] : [],
      image: who.type === "image" ? who.asset : null,
      pose,
      prompt,
      aspect: board.aspect,
      seed: params.seed,
    });
  },
});
