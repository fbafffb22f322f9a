import { clientOf, posting, type Reach } from "../client";
import type { Reply } from "../wire";

export const title = "Replicate";

export const { baseOf, call } = clientOf({ title, address: "https://api.replicate.com/v1" });

export const callWithJson = (reach: Reach, path: string, body: unknown): Promise<Reply> =>
  call(reach, path, posting(body, { waitMs: 60_000 }));
