import { stillBytes } from "@aktion/schema/media/limits";
import { checkPicture, readPicture } from "./codecs/read-picture";
import { judge } from "./pixels/judge";
import { MediaRefusal } from "./refusal";

/** So small, it is judged beside whatever else goes on here. */
const side = 96;

/** Whether a picture opens at all, and whether there is anything to be seen in it. */
export async function serveLook(request: Request): Promise<Response> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > stillBytes)
    throw new MediaRefusal("media.too-large", "A still may have 25 MB at most.");
  checkPicture(bytes);
  return Response.json(
    judge(await readPicture(bytes, { width: side, height: side }, { quick: true })),
  );
}
