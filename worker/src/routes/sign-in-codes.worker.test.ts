import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { Client, openStudio, refusalOf } from "../testing/client";
import { askCode, codeFor, giveCode, newEmail, signedIn } from "../testing/people";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
beforeAll(openStudio);

const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
const letters = async (email: string): Promise<number> =>
  (await env.DB.prepare("SELECT count(*) AS many FROM mail_outbox WHERE recipient = ?")
    .bind(email)
    .first<number>("many"))!;
const refusedCode = async (answer: Response) => {
  const { status, code } = await refusalOf(answer.clone()).catch(async () => {
    const { error } = await answer.json<{ error: { code: string } }>();
    return { status: answer.status, code: error.code };
  });
  return [status, code];
};

describe("a code", () => {
  test("is six digits, said in a letter, and not to be read in the database", async () => {
    const email = newEmail();
    const asked = await askCode(new Client(), email);
    expect(asked.status).toBe(200);
    const code = await codeFor(email);
    expect(await asked.text()).not.toContain(code);
    const row = await env.DB.prepare("SELECT value FROM verification WHERE identifier LIKE ?")
      .bind(`%${email}`)
      .first<{ value: string }>();
    expect(row!.value).toMatch(/^[0-9a-f]{64}:0$/);
    const bare = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(code));
    const hex = Array.from(new Uint8Array(bare), (byte) => byte.toString(16).padStart(2, "0"));
    expect(row!.value).not.toContain(hex.join(""));
  });

  test("works once", async () => {
    const email = newEmail();
    await askCode(new Client(), email);
    const code = await codeFor(email);
    const answers = await Promise.all([0, 1, 2].map(() => giveCode(new Client(), email, code)));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 400, 400]);
    const again = await giveCode(new Client(), email, code);
    expect(await refusedCode(again)).toEqual([400, "auth.code"]);
  });

  test("is burnt by five guesses", async () => {
    const email = newEmail();
    await askCode(new Client(), email);
    const code = await codeFor(email);
    for (let guess = 0; guess < 5; guess += 1) {
      const answer = await giveCode(new Client(), email, wrong(code));
      expect(answer.status).toBe(400);
    }
    const late = new Client();
    const answer = await giveCode(late, email, code);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await refusedCode(answer)).toEqual([answer.status, "auth.code"]);
    expect((await late.send("/api/me")).status).toBe(401);
  });

  test("is burnt by guesses sent all at once, too: the right one among them comes too late", async () => {
    const email = newEmail();
    await askCode(new Client(), email);
    const code = await codeFor(email);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        giveCode(new Client(), email, at === 20 ? code : wrong(code)),
      ),
    );
    expect(answers.filter((answer) => answer.ok)).toEqual([]);
    const after = await giveCode(new Client(), email, code);
    expect(await refusedCode(after)).toEqual([after.status, "auth.code"]);
  });

  test("runs out", async () => {
    const email = newEmail();
    await askCode(new Client(), email);
    const row = "FROM verification WHERE identifier LIKE ?";
    const end = await env.DB.prepare(`SELECT expires_at AS at ${row}`)
      .bind(`%${email}`)
      .first<number>("at");
    expect(Math.abs(end! - Date.now() - 600_000)).toBeLessThan(15_000);
    await env.DB.prepare("UPDATE verification SET expires_at = ? WHERE identifier LIKE ?")
      .bind(Date.now() - 1000, `%${email}`)
      .run();
    const answer = await giveCode(new Client(), email, await codeFor(email));
    expect(await refusedCode(answer)).toEqual([400, "auth.code"]);
  });

  test.each(["", "12345", "abcdef", "1234567", "' OR 1=1"])("is never %o", async (otp) => {
    const answer = await giveCode(new Client(), newEmail(), otp);
    expect(await refusedCode(answer)).toEqual([400, "auth.code"]);
  });

  test("is one mailbox's alone", async () => {
    const [mine, theirs] = [newEmail(), newEmail()];
    await askCode(new Client(), mine);
    await askCode(new Client(), theirs);
    const answer = await giveCode(new Client(), theirs, await codeFor(mine));
    expect(answer.status).toBe(400);
    await answer.text();
  });

  test("is sent to one mailbox five times an hour, by whoever and whichever way", async () => {
    const email = newEmail();
    for (let sent = 0; sent < 5; sent += 1) {
      expect((await askCode(new Client(), email)).status).toBe(200);
    }
    const refusal = await refusalOf(await askCode(new Client(), email.toUpperCase()));
    expect([refusal.status, refusal.code]).toEqual([429, "request.too-many"]);
    const wait = Number(refusal.headers.get("retry-after"));
    expect(wait).toBeGreaterThan(3000);
    expect(wait).toBeLessThanOrEqual(3600);
    expect(await letters(email)).toBe(5);
    for (const [path, type] of [
      ["email-otp/send-verification-otp/", "sign-in"],
      ["email-otp//send-verification-otp", "sign-in"],
      ["email-otp/%73end-verification-otp", "sign-in"],
      ["email-otp/send-verification-otp", "forget-password"],
      ["email-otp/request-password-reset", ""],
      ["forget-password/email-otp", ""],
      ["email-otp/request-email-change", ""],
    ]) {
      const answer = await new Client().send(`/api/auth/${path}`, {
        method: "POST",
        json: { email, newEmail: email, ...(type ? { type } : {}) },
      });
      expect([path, type, answer.status >= 400]).toEqual([path, type, true]);
      await answer.text();
    }
    expect(await letters(email)).toBe(5);
  });

  test("goes by no other way either for someone who has an account", async () => {
    const email = newEmail();
    await signedIn(email);
    for (const path of ["email-otp/request-password-reset", "forget-password/email-otp"]) {
      const answer = await new Client().send(`/api/auth/${path}`, {
        method: "POST",
        json: { email },
      });
      await answer.text();
    }
    expect(await letters(email)).toBe(1);
  });
});
