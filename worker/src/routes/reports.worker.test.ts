import { deleteAsset } from "@aktion/schema/api/bin";
import * as api from "@aktion/schema/api/reports";
import { beforeAll, expect, test, vi } from "vitest";
import { type Client, openStudio } from "../testing/client";
import { seedFiles } from "../testing/library";
import { adminEmail, guest, idOf, newEmail, signedIn } from "../testing/people";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let admin: Client;
beforeAll(async () => {
  await openStudio();
  admin = await signedIn(adminEmail);
});

const listed = async (done: "0" | "1" = "0") =>
  (await admin.ask(api.listReports, { query: { done } })).items;

test("reports and feedback reach the admins, who mark them done and open again", async () => {
  const one = await guest();
  const [file] = await seedFiles([
    { owner: await idOf(one), at: Date.now(), name: "Roof", take: { provider: "fal" } },
  ]);
  const email = newEmail();
  const user = await signedIn(email);
  const path = { id: file! };
  const report = await one.ask(api.reportAsset, { path, json: { words: " Six fingers. " } });
  const json = { what: "idea", how: 4, words: "More light!" } as const;
  const feedback = await user.ask(api.sendFeedback, { json });
  await one.ask(deleteAsset, { path });

  const items = await listed();
  const of = ({ id }: { id: string }) => items.find((item) => item.id === id)!;
  expect(of(report)).toMatchObject({ what: null, how: null, words: "Six fingers.", email: null });
  expect(of(report).file).toEqual({
    id: file,
    name: "Roof",
    kind: "image",
    provider: "fal",
    tier: "draft",
  });
  expect(of(feedback)).toMatchObject({ ...json, file: null, email, doneAt: null });

  const done = await admin.ask(api.finishReport, { path: report, json: {} });
  expect(done.doneAt).not.toBeNull();
  const again = await admin.ask(api.finishReport, { path: report, json: { done: true } });
  expect(again.doneAt).toBe(done.doneAt);
  expect((await listed()).map(({ id }) => id)).not.toContain(report.id);
  expect((await listed("1")).map(({ id }) => id)).toContain(report.id);
  await admin.ask(api.finishReport, { path: report, json: { done: false } });
  expect((await listed()).map(({ id }) => id)).toContain(report.id);

  const page = await admin.ask(api.listReports, { query: { limit: 1 } });
  const rest = await admin.ask(api.listReports, { query: { limit: 1, cursor: page.next! } });
  expect([...page.items, ...rest.items].map(({ id }) => id).toSorted()).toEqual(
    [report.id, feedback.id].toSorted(),
  );
  const missing = await admin.refused(api.finishReport, { path: { id: "rep_none" }, json: {} });
  expect([missing.status, missing.code]).toEqual([404, "report.not-found"]);
  for (const client of [one, user]) {
    expect((await client.refused(api.listReports, {})).status).toBe(403);
    expect((await client.refused(api.finishReport, { path: report, json: {} })).status).toBe(403);
  }
});

test("are held to ten an hour, and to words", async () => {
  const one = await guest();
  const send = (words: string) => ({ json: { what: "bug" as const, how: 1, words } });
  for (const words of ["", "  ", "x".repeat(2001)]) {
    const refusal = await one.refused(api.sendFeedback, send(words));
    expect([refusal.status, refusal.code]).toEqual([400, "request.malformed"]);
  }
  for (let count = 0; count < 10; count += 1) await one.ask(api.sendFeedback, send(`bug ${count}`));
  const refusal = await one.refused(api.sendFeedback, send("one more"));
  expect([refusal.status, refusal.code]).toEqual([429, "request.too-many"]);
  expect(Number(refusal.headers.get("retry-after"))).toBeGreaterThan(3000);
  await (await guest()).ask(api.sendFeedback, send("of another"));
});
