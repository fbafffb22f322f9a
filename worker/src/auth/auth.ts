import { apiKey } from "@better-auth/api-key";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { admin, anonymous, emailOTP } from "better-auth/plugins";
import * as tables from "@aktion/schema/tables/auth";
import type { Mail } from "../ports/outside";
import type { Database } from "../storage/database";
import { codeLetter } from "./letters";

export interface AuthFacts {
  readonly db: Database;
  readonly secret: string;
  readonly origin: string;
  readonly mail: Mail;
  /** Moves all a guest made to the user they became. Runs again if it failed half-way. */
  readonly adopt: (guest: string, user: string) => Promise<void>;
  readonly hashCode: (code: string) => Promise<string>;
}

const minutes = 60;

export const makeAuth = (facts: AuthFacts) =>
  betterAuth({
    appName: "Aktion",
    baseURL: facts.origin,
    basePath: "/api/auth",
    secret: facts.secret,
    trustedOrigins: [facts.origin],
    database: drizzleAdapter(facts.db, { provider: "sqlite", schema: tables }),
    session: { expiresIn: 60 * 24 * 60 * minutes, updateAge: 24 * 60 * minutes },
    advanced: {
      cookiePrefix: "aktion",
      ipAddress: { ipAddressHeaders: ["cf-connecting-ip"] },
    },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: minutes,
      max: 120,
      customRules: {
        "/sign-in/anonymous": { window: minutes, max: 20 },
        "/sign-in/email-otp": { window: minutes, max: 10 },
        "/email-otp/send-verification-otp": { window: minutes, max: 6 },
        "/get-session": false,
      },
    },
    plugins: [
      anonymous({
        emailDomainName: "guest.invalid",
        onLinkAccount: async ({ anonymousUser, newUser }) => {
          await facts.adopt(anonymousUser.user.id, newUser.user.id);
        },
      }),
      emailOTP({
        otpLength: 6,
        expiresIn: 10 * minutes,
        allowedAttempts: 5,
        storeOTP: { hash: facts.hashCode },
        sendVerificationOTP: async ({ email, otp }) => {
          await facts.mail.send(codeLetter(email, otp));
        },
      }),
      admin(),
      apiKey({
        defaultPrefix: "aktion_",
        enableSessionForAPIKeys: true,
        customAPIKeyGetter: (context) =>
          /^Bearer (aktion_\S+)$/.exec(context.headers?.get("authorization") ?? "")?.[1] ?? null,
        rateLimit: { enabled: true, timeWindow: minutes * 1000, maxRequests: 600 },
      }),
    ],
  });

export type Auth = ReturnType<typeof makeAuth>;
