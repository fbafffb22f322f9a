import { z } from "zod";
import type { Answer } from "../../ports/provider";
import { pictureInBase64 } from "../picture";
import { moderated, nothingMade, unknownStart } from "../refusal";
import type { Reply } from "../wire";
import { title } from "./client";

const address = z.string().max(4000).nullish();
const pictureSchema = z.object({ url: address, b64_json: z.string().nullish() }).nullish();

/** Its documents name one shape and show another: both are about. */
const resultSchema = z.object({
  data: z.array(pictureSchema).nullish(),
  images: z.array(pictureSchema).nullish(),
  has_nsfw_concepts: z.array(z.boolean()).nullish(),
});

/** There is no word for success: it is a picture that is there, and was not blacked out. */
export function stillIn({ json }: Reply): Answer {
  if (json === undefined) throw unknownStart(title);
  const { data } = resultSchema.safeParse(json);
  if (data?.has_nsfw_concepts?.[0]) throw moderated(title);
  const picture = data?.data?.[0] ?? data?.images?.[0];
  if (picture?.url && /^https?:\/\/./.test(picture.url)) {
    return { status: "done", artifact: { kind: "file", url: picture.url, media: "image" } };
  }
  if (!picture?.b64_json) throw nothingMade(title);
  return pictureInBase64(title, picture.b64_json);
}
