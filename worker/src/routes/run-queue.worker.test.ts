import { cancelRun, getRun, listRuns, orderRun, startRun } from "@aktion/schema/api/runs";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { openStudio, type Client } from "../testing/client";
import { shotGraph } from "../testing/graphs";
import { guest } from "../testing/people";
import { runUntil } from "../testing/runs";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

let one: Client;
beforeAll(openStudio);
beforeEach(async () => {
  one = await guest();
});

describe("a guest's runs at once", () => {
  const long = (words: string) => ({ graph: shotGraph(words, 6) });

  const statuses = async () => {
    const { items } = await one.ask(listRuns, {});
    return items.map(({ status }) => status).toSorted();
  };
  const start = async (words: string) => (await one.ask(startRun, { json: long(words) })).id;

  test("are two; the third waits its turn, and gets it", async () => {
    const [first, second, third] = [await start("one"), await start("two"), await start("three")];
    expect(await one.ask(getRun, { path: { id: third } })).toMatchObject({
      status: "waiting",
      nodes: {},
    });
    await one.ask(cancelRun, { path: { id: first } });
    await runUntil(one, third, ({ status }) => status === "running");
    for (const id of [second, third]) await one.ask(cancelRun, { path: { id } });
  });

  test("that wait can be put in another order, and be cancelled", async () => {
    const ids = [];
    for (const words of ["first", "second", "third", "fourth", "fifth"])
      ids.push(await start(words));
    const [first, second, third, fourth, fifth] = ids as [string, string, string, string, string];
    const waiting = async () =>
      (await one.ask(listRuns, { query: { status: "waiting" } })).items.map(({ id }) => id);
    expect(await waiting()).toEqual([third, fourth, fifth]);
    await one.ask(orderRun, { path: { id: fifth }, json: { before: third } });
    expect(await waiting()).toEqual([fifth, third, fourth]);
    await one.ask(orderRun, { path: { id: fifth }, json: { before: null } });
    await one.ask(orderRun, { path: { id: fifth }, json: { before: fourth } });
    expect(await waiting()).toEqual([third, fifth, fourth]);
    for (const [id, before] of [
      [first, null],
      [third, first],
      [third, third],
    ] as const) {
      const refusal = await one.refused(orderRun, { path: { id }, json: { before } });
      expect([refusal.status, refusal.code]).toEqual([409, "run.not-waiting"]);
    }
    await one.ask(cancelRun, { path: { id: third } });
    expect(await waiting()).toEqual([fifth, fourth]);
    for (const id of [fourth, fifth, first, second]) await one.ask(cancelRun, { path: { id } });
    expect(await statuses()).toEqual(Array(5).fill("cancelled"));
  });

  test("are two also when many are asked for in one moment; ten more wait, the rest is refused", async () => {
    const answers = await Promise.all(
      Array.from({ length: 14 }, (_, at) =>
        one.call(startRun, { json: long(`all at once ${at}`) }),
      ),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([
      ...Array(12).fill(202),
      429,
      429,
    ]);
    expect(await statuses()).toEqual([...Array(2).fill("running"), ...Array(10).fill("waiting")]);
    const { items } = await one.ask(listRuns, {});
    for (const { id } of items.toReversed()) await one.call(cancelRun, { path: { id } });
    for (const { id } of items) await one.call(cancelRun, { path: { id } });
    expect(await statuses()).toEqual(Array(12).fill("cancelled"));
  });
});
