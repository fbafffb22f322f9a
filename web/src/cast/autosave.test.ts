import fc from "fast-check";
import { expect, test } from "vitest";
import { createAutosave } from "./autosave";
import type { MemberWords } from "./member-words";

const kept: MemberWords = { name: "Mara", words: "", notes: "", pictures: ["a"] };

/** A server that answers when it is told to. */
function server() {
  const sent: Partial<MemberWords>[] = [];
  const open: { resolve: () => void; reject: (error: Error) => void }[] = [];
  return {
    sent,
    send: (changes: Partial<MemberWords>) => {
      sent.push(changes);
      return new Promise<void>((resolve, reject) => open.push({ resolve, reject }));
    },
    answer: () => open.shift()?.resolve(),
    refuse: () => open.shift()?.reject(new Error("no network")),
  };
}

test("sends only what was changed, one request at a time, the newest last", async () => {
  const { sent, send, answer } = server();
  const saving = createAutosave({ kept, send, pause: 0 });
  saving.put({ ...kept, words: "a red scarf" });
  expect(saving.state().is).toBe("waiting");
  await expect.poll(() => sent).toEqual([{ words: "a red scarf" }]);
  saving.put({ ...kept, words: "a red scarf", notes: "b" });
  saving.put({ ...kept, words: "a red scarf", notes: "by Ida" });
  saving.flush();
  expect(sent).toHaveLength(1);
  answer();
  await expect.poll(() => sent).toEqual([{ words: "a red scarf" }, { notes: "by Ida" }]);
  answer();
  await expect.poll(() => saving.state().is).toBe("kept");
  saving.put({ ...kept, words: "a red scarf", notes: "by Ida" });
  saving.flush();
  expect(sent).toHaveLength(2);
});

test("what could not be sent is told, kept, and sent again when asked", async () => {
  const { sent, send, answer, refuse } = server();
  const saving = createAutosave({ kept, send });
  saving.put({ ...kept, name: "Mara Voss" });
  saving.flush();
  refuse();
  await expect.poll(() => saving.state()).toMatchObject({ is: "failed" });
  saving.flush();
  expect(sent).toEqual([{ name: "Mara Voss" }, { name: "Mara Voss" }]);
  answer();
  await expect.poll(() => saving.state().is).toBe("kept");
});

test("whatever is written and whenever it is sent, the server has the last of it", async () => {
  const said = fc.record({
    words: fc.string({ maxLength: 3 }),
    notes: fc.string({ maxLength: 3 }),
  });
  const step = fc.record({ said, flush: fc.boolean(), works: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      let there = kept;
      let works = true;
      const saving = createAutosave({
        kept,
        pause: 1000,
        send: async (changes) => {
          await Promise.resolve();
          if (!works) throw new Error("no network");
          there = { ...there, ...changes };
        },
      });
      for (const one of steps) {
        works = one.works;
        saving.put({ ...kept, ...one.said });
        if (one.flush) saving.flush();
        if (one.works) await Promise.resolve();
      }
      works = true;
      await expect
        .poll(() => {
          saving.flush();
          return saving.state().is;
        })
        .toBe("kept");
      expect(there).toEqual({ ...kept, ...steps.at(-1)!.said });
    }),
    { numRuns: 15 },
  );
});
