import type { Answer } from "../../ports/provider";
import { pictureOf } from "../picture";
import { moderated, nothingMade } from "../refusal";
import type { FileReply } from "../wire";

/**
 * A picture whose content was filtered comes as a success too, blurred: the header alone tells, and
 * one that does not say "SUCCESS" is not taken.
 */
export function answerOf(title: string, { headers, bytes }: FileReply): Answer {
  const reason = headers.get("finish-reason");
  if (reason === "CONTENT_FILTERED") throw moderated(title);
  if (reason !== "SUCCESS") throw nothingMade(title);
  return pictureOf(title, bytes);
}
