import { AppError } from "@aktion/schema/errors";
import type { Context } from "hono";
import * as says from "#words/sign-in";
import type { App, AppEnv } from "../http/app-types";
import { notTooOften } from "../services/not-too-often";
import { readBytes } from "../services/read-bytes";
import { fromAuth } from "../http/errors";

const authBytes = 16 * 1024;
const codesAnHour = 5;

/** What Aktion offers of better-auth. All else it brings (passwords, further letters) is not there. */
const offered =
  /^(sign-in\/(anonymous|email-otp)|email-otp\/send-verification-otp|sign-out|get-session|list-sessions|revoke-(session|sessions|other-sessions)|api-key\/(create|get|list|update|delete))$/;

const emailIn = (bytes: Uint8Array): string | null => {
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const email = typeof body === "object" && body !== null && "email" in body ? body.email : null;
    return typeof email === "string" ? email.trim().toLowerCase().slice(0, 320) : null;
  } catch {
    return null;
  }
};

/** One mailbox gets few codes an hour, whoever asks and from wherever. */
async function limitCodes(context: Context<AppEnv>, email: string | null): Promise<void> {
  if (email === null) return;
  const limit = { most: codesAnHour, seconds: 3600 };
  await notTooOften(context.get("deps"), `code ${email}`, limit, (wait) =>
    says.tooManyCodes(codesAnHour, Math.ceil(wait / 60)),
  );
}

export function signInRoutes(app: App): void {
  app.on(["GET", "POST"], "/api/auth/*", async (context) => {
    const { raw: request } = context.req;
    const { pathname: path } = new URL(request.url);
    if (!offered.test(path.replace("/api/auth/", ""))) throw new AppError("request.not-found");
    const { auth } = context.get("deps");
    const bytes =
      request.method === "POST"
        ? await readBytes(request, authBytes, () => new AppError("request.too-large"))
        : null;
    if (path === "/api/auth/email-otp/send-verification-otp" && bytes)
      await limitCodes(context, emailIn(bytes));
    if (path.startsWith("/api/auth/api-key/") && (await context.get("caller")())?.guest)
      throw new AppError("auth.guest");
    const passed = bytes
      ? new Request(request.url, { method: "POST", headers: request.headers, body: bytes })
      : request;
    return fromAuth(await auth.handler(passed));
  });
}
