import { env } from "cloudflare:workers";
import { studioState } from "@aktion/schema/api/money";
import { me } from "@aktion/schema/api/me";
import { beforeAll, expect, test, vi } from "vitest";
import type { Env } from "../env";
import { ProviderError } from "../ports/provider";
import replicate from "../providers/replicate";
import { type Client, openStudio } from "../testing/client";
import { tapMakers, type MakerWire } from "../testing/maker-wire";
import { stills, words } from "../testing/paid-graphs";
import { adminEmail, signedIn } from "../testing/people";
import { runToEnd } from "../testing/runs";
import { setStudio } from "../testing/studio";
import { askModels } from "./ask-models";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

const day = 24 * 60 * 60_000;
/** The studio as an operator started it with a model that Replicate does not have. */
const mistaken: Env = {
  ...env,
  REPLICATE_MODELS: "black-forest-labs/flux-schnell=black-forest-labs/flux-x",
} as Env;

let admin: Client;
let wire: MakerWire;
beforeAll(async () => {
  await openStudio();
  wire = tapMakers();
  admin = await signedIn(adminEmail);
});

const asked = () => wire.sent.filter(({ path }) => path.startsWith("/v1/models/")).length;
const unknown = async () => {
  const { makers } = await admin.ask(studioState, {});
  return makers.find(({ name }) => name === "replicate")!.unknown;
};

test("a maker is asked which models it knows: once a day, and when other ones are named", async () => {
  const now = Date.now();
  expect(await askModels(env, now, [replicate])).toEqual(["replicate"]);
  expect(await unknown()).toBeNull();
  const before = asked();
  expect(before).toBeGreaterThan(5);
  expect(await askModels(env, now + day / 2, [replicate])).toEqual([]);
  expect(asked()).toBe(before);

  expect(await askModels(mistaken, now + day / 2, [replicate])).toEqual(["replicate"]);
  const flux = { models: ["black-forest-labs/flux-x"], setBy: "REPLICATE_MODELS" };
  expect(await unknown()).toEqual(flux);
  expect(await askModels(mistaken, now + day, [replicate])).toEqual([]);
  expect(await askModels(mistaken, now + 2 * day, [replicate])).toEqual(["replicate"]);
});

test("what it does not know is a hint: runs are ordered there all the same", async () => {
  await setStudio({ freeStillsADay: 0, chains: { "standard image.generate": ["replicate"] } });
  await askModels(mistaken, Date.now() + 9 * day, [replicate]);
  expect(await unknown()).not.toBeNull();
  const one = await signedIn();
  await one.ask(me, {});
  expect(await runToEnd(one, { graph: stills([words("a hint")]) })).toMatchObject({
    status: "done",
  });
});

test("a maker that can't be asked says nothing, and is asked again in an hour", async () => {
  const hour = day / 24;
  const now = Date.now() + 20 * day;
  await askModels(mistaken, now, [replicate]);
  const before = await unknown();
  const away = [
    {
      ...replicate,
      missing: async () => {
        throw new ProviderError("broken", "Nobody is there.", { retryable: true });
      },
    },
  ];
  expect(await askModels(mistaken, now + 2 * day, away)).toEqual(["replicate"]);
  expect(await unknown()).toEqual(before);
  expect(await askModels(mistaken, now + 2 * day + hour / 2, away)).toEqual([]);
  expect(await askModels(env, now + 2 * day + 2 * hour, [replicate])).toEqual(["replicate"]);
  expect(await unknown()).toBeNull();
});

test("one that an admin turned off is not asked", async () => {
  await setStudio({ providers: { replicate: { on: false } } });
  expect(await askModels(env, Date.now() + 60 * day, [replicate])).toEqual([]);
  await setStudio({});
});
