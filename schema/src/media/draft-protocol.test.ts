import fc from "fast-check";
import { expect, test } from "vitest";
import { DraftProtocolError, encodeDraftLine, readDraft } from "./draft-protocol";

const done = { type: "video/webm", bytes: 5, width: 640, height: 360, seconds: 3, poster: 2 };
const artifact = [10, 13, 10, 0, 255];
const poster = [10, 7];

const whole = Uint8Array.from([
  ...encodeDraftLine({ progress: 0.25 }),
  ...encodeDraftLine({ progress: 1 }),
  ...encodeDraftLine({ done }),
  ...artifact,
  ...poster,
]);

function streamOf(bytes: Uint8Array, sizes: readonly number[]): ReadableStream<Uint8Array> {
  let offset = 0;
  let turn = 0;
  return new ReadableStream({
    pull(controller) {
      if (offset >= bytes.length) return controller.close();
      const size = sizes[turn % sizes.length] ?? 1;
      controller.enqueue(bytes.slice(offset, offset + size));
      offset += size;
      turn += 1;
    },
  });
}

test("lines and bytes come out the same wherever the chunks are cut", async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(sizes, async (cuts) => {
      const told: number[] = [];
      const answer = await readDraft(streamOf(whole, cuts), (share) => void told.push(share));
      expect(told).toEqual([0.25, 1]);
      expect(answer).toEqual({
        ok: true,
        done,
        artifact: Uint8Array.from(artifact),
        poster: Uint8Array.from(poster),
      });
    }),
  );
});

test("no poster is null", async () => {
  const line = encodeDraftLine({ done: { ...done, bytes: 1, poster: 0 } });
  const answer = await readDraft(streamOf(Uint8Array.from([...line, 9]), [100]));
  expect(answer).toMatchObject({ ok: true, poster: null });
});

test("a refusal is an answer", async () => {
  const error = { code: "draft.unusable", message: "There are no words to enhance yet." };
  const answer = await readDraft(streamOf(encodeDraftLine({ error }), [7]));
  expect(answer).toEqual({ ok: false, error });
});

test("a stream cut off anywhere is a fault", async () => {
  for (let cut = 0; cut < whole.length; cut += 3) {
    const reading = readDraft(streamOf(whole.slice(0, cut), [11]));
    await expect(reading).rejects.toBeInstanceOf(DraftProtocolError);
  }
});

test("a stream of something else is a fault", async () => {
  const page = new TextEncoder().encode("<html>\n</html>\n");
  await expect(readDraft(streamOf(page, [100]))).rejects.toBeInstanceOf(DraftProtocolError);
});
