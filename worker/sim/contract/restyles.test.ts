import {
  dialled,
  restylePresetIds,
  restylePresets,
  type RestylePreset,
  type RestylePresetId,
  type ServedRestyle,
} from "@aktion/schema/nodes/restyle/presets";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Provider } from "../../src/ports/provider.ts";
import { providers } from "../../src/providers/providers.ts";
import type { StandIns } from "../stand-ins.ts";
import { contextOf, open, sent } from "./rig.ts";
import { edit } from "./tasks.ts";

/** Every maker of looks by the model it is asked at, with the name it is known by in the studio. */
const served = [
  ["stability", "stability", "ultra"],
  ["stability-structure", "stability", "control/structure"],
  ["stability-sd3", "stability", "sd3"],
  ["aiml", "aiml", "flux/dev/image-to-image"],
  ["replicate", "replicate", "black-forest-labs/flux-dev"],
  ["fal", "fal", "fal-ai/flux/dev/image-to-image"],
] as const satisfies readonly (readonly [string, keyof RestylePreset["providers"], string])[];

const table = served.flatMap(([name, account, model]) =>
  restylePresetIds.map((preset) => [name, preset, account, model] as const),
);

let standIns: StandIns;
beforeEach(async () => {
  standIns = await open({ makers: ["stability", "aiml", "replicate", "fal"] });
});
afterEach(() => standIns.close());

const makerOf = (name: string): Provider => providers.find((one) => one.name === name)!;

const origins = {
  stability: "stability",
  aiml: "aiml",
  replicate: "replicate",
  fal: "fal queue",
} as const;

/** What was sent to start the work: a form's fields, or JSON, of which Replicate's input. */
async function sentTo(
  account: keyof typeof origins,
): Promise<{ path: string; fields: Record<string, unknown> }> {
  const posts = sent(standIns, origins[account], "POST").filter(({ path }) => path !== "/v1/files");
  const { path, raw, headers, body } = posts.at(-1)!;
  const type = headers["content-type"] ?? "";
  if (type.startsWith("multipart/")) {
    const form = await new Response(new Uint8Array(raw), {
      headers: { "content-type": type },
    }).formData();
    return { path, fields: Object.fromEntries(form) };
  }
  const json = JSON.parse(body) as Record<string, unknown>;
  return { path, fields: (json["input"] as Record<string, unknown> | undefined) ?? json };
}

const entryOf = (
  preset: RestylePresetId,
  account: keyof RestylePreset["providers"],
  model: string,
) => restylePresets[preset].providers[account].find((one) => one.model === model) as ServedRestyle;

test.each(table)("%s is asked for %s as that look says", async (name, preset, account, model) => {
  const look = restylePresets[preset];
  const entry = entryOf(preset, account, model);
  const task = { ...edit("[sim takes=1]"), preset };
  await makerOf(name).start(task, contextOf(standIns, account));
  const { path, fields } = await sentTo(account);
  const asked = `${path} ${String(fields["model"])}`;
  expect(asked).toContain(account === "stability" && model === "sd3" ? "sd3.5-large" : model);
  expect(String(fields["prompt"])).toContain("Faded Technicolor [sim takes=1]");
  expect(String(fields["prompt"]).startsWith(look.prompt)).toBe(true);
  expect(Number(fields[entry.dial.parameter])).toBe(dialled(entry, task.strength));
  for (const [field, value] of Object.entries(entry.fixed))
    expect([field, String(fields[field])]).toEqual([field, String(value)]);
  expect(fields["negative_prompt"]).toBe(entry.takesNegative ? look.negative : undefined);
});
