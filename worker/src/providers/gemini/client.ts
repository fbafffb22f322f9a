import { clientOf, posting, type Reach } from "../client";
import type { Reply } from "../wire";

export const title = "Gemini";

export const { call } = clientOf({
  title,
  address: "https://generativelanguage.googleapis.com",
  // Always this version: the other one knew no pictures for a while.
  under: "/v1beta",
  // In a header alone: an address is written into logs on its way.
  keyHeaders: (key) => ({ "x-goog-api-key": key }),
});

/** A picture comes within the answer, which is drawn while one waits. */
const drawing = { waitMs: 240_000, most: 40_000_000 };
const writing = { waitMs: 60_000 };

export const generate = (
  reach: Reach,
  model: string,
  body: unknown,
  media: "image" | "text",
): Promise<Reply> =>
  call(
    reach,
    `/models/${encodeURIComponent(model)}:generateContent`,
    posting(body, media === "image" ? drawing : writing),
  );
