import { cutShot, playTone } from "../../../worker/sim/standin/clip.ts";
import { drawPicture } from "../../../worker/sim/standin/picture.ts";
import { Client, type Sending } from "./client.ts";
import type { Uploads } from "./graphs.ts";

export interface Person {
  readonly name: string;
  readonly client: Client;
  readonly guest: boolean;
  readonly uploads: Uploads | null;
}

async function must<T>(client: Client, method: string, path: string, sending: Sending): Promise<T> {
  const { status, body } = await client.send(method, path, sending);
  if (status < 200 || status > 299)
    throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body).slice(0, 300)}`);
  return body as T;
}

async function codeFor(client: Client, email: string): Promise<string> {
  const outbox = await must<string>(client, "GET", "/outbox", {});
  const letter = outbox.split("<article>").find((one) => one.includes(email));
  const [, code] = /Your code: (\d{6})/.exec(letter ?? "") ?? [];
  if (!code) throw new Error(`no letter to ${email}`);
  return code;
}

async function signIn(client: Client, email: string): Promise<void> {
  const ask = { email, type: "sign-in" };
  await must(client, "POST", "/api/auth/email-otp/send-verification-otp", { json: ask });
  const otp = await codeFor(client, email);
  await must(client, "POST", "/api/auth/sign-in/email-otp", { json: { email, otp } });
}

async function upload(client: Client, type: string, body: Buffer): Promise<string> {
  const headers = { "content-type": type, "x-name": "drill" };
  return (await must<{ id: string }>(client, "POST", "/api/assets", { body, headers })).id;
}

/** A guest, or with an address somebody who signed in and brought files of their own. */
export async function comeIn(url: string, place: number, email: string | null): Promise<Person> {
  const client = new Client(url, place);
  await must(client, "POST", "/api/auth/sign-in/anonymous", { json: {} });
  if (email === null) return { name: `guest ${place}`, client, guest: true, uploads: null };
  await signIn(client, email);
  await must(client, "GET", "/api/me", {});
  const uploads = {
    image: await upload(client, "image/png", drawPicture(email, 320, 240)),
    audio: await upload(client, "audio/wav", playTone(Buffer.from(email).toString("hex"))),
    video: await upload(client, "video/webm", cutShot(email)),
  };
  return { name: email, client, guest: false, uploads };
}

type Settings = Record<string, unknown>;

/** Changes what an admin sets; what is not named stays as it is. */
export async function setStudio(client: Client, wish: Settings): Promise<void> {
  const { version, settings } = await must<{ version: number; settings: Settings }>(
    client,
    "GET",
    "/api/admin/settings",
    {},
  );
  const json = { version, settings: { ...settings, ...wish } };
  await must(client, "PUT", "/api/admin/settings", { json });
}

/** Credits for long drills, no step-down, and both makers of stills in turn. Answers the admin. */
export async function openTreasury(url: string, email: string): Promise<Client> {
  const client = new Client(url, 65_000);
  await must(client, "POST", "/api/auth/sign-in/anonymous", { json: {} });
  await signIn(client, email);
  await setStudio(client, {
    welcome: { credits: 50_000, training: 30 },
    monthlyDollars: null,
    chains: { "standard image.generate": ["replicate", "fal"] },
  });
  return client;
}
