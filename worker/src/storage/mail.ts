import { newId } from "@aktion/schema/ids";
import type { KeptLetter, Letter, Mail } from "../ports/outside";

export interface Postman {
  /** Where letters go; null keeps them in the outbox, which only a local studio shows. */
  readonly key: string | null;
  readonly url: string;
  readonly from: string;
  readonly fetch: typeof fetch;
}

async function post(
  postman: Postman & { key: string },
  id: string,
  letter: Letter,
): Promise<string | null> {
  const answer = await postman.fetch(`${postman.url}/emails`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${postman.key}`,
      "content-type": "application/json",
      "user-agent": "aktion",
      // The same letter sent twice is one letter to them.
      "idempotency-key": id,
    },
    body: JSON.stringify({
      from: postman.from,
      to: letter.to,
      subject: letter.subject,
      text: letter.body,
    }),
    signal: AbortSignal.timeout(10_000),
  });
  const body: unknown = await answer.json().catch(() => null);
  const sent = answer.ok && typeof body === "object" && body !== null && "id" in body;
  return sent ? null : `the mail service answered ${answer.status}`;
}

export function createMail(
  d1: D1Database,
  now: () => number,
  postman: Postman,
  later: (work: Promise<unknown>) => void,
): Mail {
  const mark = (id: string, failure: string | null) =>
    d1
      .prepare("UPDATE mail_outbox SET sent_at = ?, failure = ? WHERE id = ?")
      .bind(failure === null ? now() : null, failure, id)
      .run();

  return {
    async send(letter) {
      const id = newId("mail", now());
      await d1
        .prepare(
          "INSERT INTO mail_outbox (id, recipient, subject, body, created_at) VALUES (?, ?, ?, ?, ?)",
        )
        .bind(id, letter.to, letter.subject, letter.body, now())
        .run();
      const { key } = postman;
      if (key === null) return;
      later(
        post({ ...postman, key }, id, letter)
          .catch((fault: unknown) => (fault instanceof Error ? fault.message : "no answer"))
          .then((failure) => mark(id, failure)),
      );
    },

    recent: async () =>
      (
        await d1
          .prepare(
            `SELECT recipient AS "to", subject, body, created_at AS at
             FROM mail_outbox ORDER BY created_at DESC LIMIT 50`,
          )
          .all<KeptLetter>()
      ).results,
  };
}
