import { getStudioSettings, putStudioSettings } from "@aktion/schema/api/money";
import type { SentBodyOf } from "@aktion/schema/api/endpoint";
import { adminEmail, signedIn } from "./people";
import type { Client } from "./client";

export type StudioWish = SentBodyOf<typeof putStudioSettings>["settings"];

let admin: Promise<Client> | null = null;

export const forgetAdmin = (): void => {
  admin = null;
};

/** Tests of one file share the makers: one test's faults are no reason to spare them another's. */
const tireless = { fal: { patience: 0 }, replicate: { patience: 0 } };

/** Sets the studio up as an admin would; what is not named is as built in. */
export async function setStudio({ providers, ...settings }: StudioWish): Promise<void> {
  const client = await (admin ??= signedIn(adminEmail));
  const { version } = await client.ask(getStudioSettings, {});
  await client.ask(putStudioSettings, {
    json: { version, settings: { ...settings, providers: { ...tireless, ...providers } } },
  });
}
