import { clientOf, posting, type Asking, type Reach } from "../client";
import type { Reply } from "../wire";
import { plainly } from "./envelope";

export const title = "A2E";

const { baseOf, call: ask } = clientOf({
  title,
  address: "https://video.a2e.ai",
  under: "/api/v1",
  // Its refusals come in the account's own language otherwise, and are read by their words.
  keyHeaders: (key) => ({ authorization: `Bearer ${key}`, "x-lang": "en-US" }),
});
export { baseOf };

export const call = async (reach: Reach, path: string, asking?: Asking): Promise<Reply> =>
  plainly(await ask(reach, path, asking));

export const callWithJson = (reach: Reach, path: string, body: unknown): Promise<Reply> =>
  call(reach, path, posting(body, { waitMs: 60_000 }));
