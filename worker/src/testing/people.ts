import { env } from "cloudflare:workers";
import { me } from "@aktion/schema/api/me";
import { Client } from "./client";

const post = async (client: Client, path: string, json: unknown): Promise<Response> => {
  const answer = await client.send(`/api/auth/${path}`, { method: "POST", json });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
};

export async function guest(headers: Record<string, string> = {}): Promise<Client> {
  const client = new Client(headers);
  await post(client, "sign-in/anonymous", {});
  return client;
}

export const newEmail = (): string => `${crypto.randomUUID()}@example.com`;

export const askCode = (client: Client, email: string): Promise<Response> =>
  client.send("/api/auth/email-otp/send-verification-otp", {
    method: "POST",
    json: { email, type: "sign-in" },
  });

export const giveCode = (client: Client, email: string, otp: string): Promise<Response> =>
  client.send("/api/auth/sign-in/email-otp", { method: "POST", json: { email, otp } });

/** The code in the newest letter to a mailbox. */
export async function codeFor(email: string): Promise<string> {
  const letter = await env.DB.prepare(
    "SELECT body FROM mail_outbox WHERE recipient = ? ORDER BY created_at DESC, id DESC LIMIT 1",
  )
    .bind(email)
    .first<{ body: string }>();
  return /\b\d{6}\b/.exec(letter?.body ?? "")![0];
}

export async function signIn(client: Client, email: string): Promise<void> {
  const asked = await askCode(client, email);
  if (!asked.ok) throw new Error(`no code: ${asked.status} ${await asked.text()}`);
  const given = await giveCode(client, email, await codeFor(email));
  if (!given.ok) throw new Error(`not signed in: ${given.status} ${await given.text()}`);
}

export async function signedIn(email: string = newEmail()): Promise<Client> {
  const client = await guest();
  await signIn(client, email);
  return client;
}

export const idOf = async (client: Client): Promise<string> => (await client.ask(me, {})).user.id;

export const adminEmail = "admin@example.com";
