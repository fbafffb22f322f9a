import { clientOf, posting, type Reach } from "../client";
import type { Reply } from "../wire";

export const title = "Dzine";

export const { call } = clientOf({
  title,
  address: "https://papi.dzine.ai/openapi/v1",
  // Alone in its header: with a word before it, it is refused.
  keyHeaders: (key) => ({ authorization: key }),
});

export const callWithJson = (reach: Reach, path: string, body: unknown): Promise<Reply> =>
  call(reach, path, posting(body, { waitMs: 60_000 }));
