import { clientOf, posting, type Asking, type Reach } from "../client";
import type { Reply } from "../wire";

export const title = "AIML API";

export const { call } = clientOf({ title, address: "https://api.aimlapi.com" });

export const callWithJson = (
  reach: Reach,
  path: string,
  body: unknown,
  more: Pick<Asking, "most" | "waitMs">,
): Promise<Reply> => call(reach, path, posting(body, more));
