import { z } from "zod";
import type { Answer } from "../../ports/provider";
import { pictureInBase64 } from "../picture";
import { nothingMade, unknownStart } from "../refusal";
import type { Reply } from "../wire";
import { title } from "./client";

const resultSchema = z.object({
  data: z.array(z.object({ b64_json: z.string().nullish() })).nullish(),
});

/** There is no word for success: it is a picture that is there. */
export function answerOf({ json }: Reply): Answer {
  if (json === undefined) throw unknownStart(title);
  const { data } = resultSchema.safeParse(json);
  const picture = data?.data?.[0]?.b64_json;
  if (!picture) throw nothingMade(title);
  return pictureInBase64(title, picture);
}
