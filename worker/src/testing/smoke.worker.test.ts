import { health } from "@aktion/schema/api/me";
import { beforeAll, expect, test } from "vitest";
import { openStudio, Client } from "./client";
import { guest, signedIn, idOf } from "./people";
import { runToEnd } from "./runs";
import { stillGraph, shotGraph } from "./graphs";
beforeAll(openStudio);
test("x", async () => {
  expect(await new Client().ask(health, {})).toMatchObject({ ok: true });
  const one = await guest();
  console.error(await idOf(one));
  const two = await signedIn();
  console.error(await idOf(two));
  let t = Date.now();
  const run = await runToEnd(one, { graph: stillGraph("a cat") });
  console.error(JSON.stringify(run), Date.now() - t);
  t = Date.now();
  for (const s of [1, 4]) {
    const run2 = await runToEnd(one, { graph: shotGraph("a dog", s) });
    console.error(JSON.stringify(run2), Date.now() - t);
  }
}, 60000);
