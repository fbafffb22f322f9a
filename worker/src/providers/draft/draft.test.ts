import { expect, test } from "vitest";
import type { ProviderContext } from "../../ports/provider";
import draft from "./index";

const minute = 60_000;
const waitedFor = (minutes: number, frame: Uint8Array<ArrayBuffer> | null) =>
  draft.check({ since: 0 }, {
    now: () => minutes * minute,
    shelf: { read: async (place: number) => (place === 0 ? frame : null) },
  } as unknown as ProviderContext);

test("a frame is waited for until an open board took it, and not for ever", async () => {
  const still = { status: "pending", handle: { since: 0 }, waitsFor: "browser" };
  expect(await waitedFor(1, null)).toMatchObject(still);
  const frame = Uint8Array.of(1, 2);
  expect(await waitedFor(11, frame)).toMatchObject({ status: "done", artifact: { bytes: frame } });
  await expect(waitedFor(11, null)).rejects.toMatchObject({
    kind: "invalid",
    retryable: false,
    message: expect.stringContaining("Keep its board open") as string,
  });
});
