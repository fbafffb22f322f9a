import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ProviderError } from "../../src/ports/provider";
import replicate from "../../src/providers/replicate/index";
import { fetchOutside } from "../../src/services/fetch-outside";
import { measureBytes } from "../../src/services/measure-media";
import type { StandIns } from "../stand-ins.ts";
import { contextOf, open } from "./rig.ts";
import { shot, still } from "./tasks.ts";

/** What the makers keep, read as the studio reads it. */
let standIns: StandIns;
beforeAll(async () => {
  standIns = await open({ makers: ["replicate"] });
});
afterAll(() => standIns.close());

const addressOf = async (task: Parameters<typeof replicate.start>[0]) => {
  const context = contextOf(standIns, "replicate");
  const { handle } = (await replicate.start(task, context)) as { handle: unknown };
  const answer = await replicate.check(handle, context);
  return (answer as { artifact: { url: string } }).artifact.url;
};
const read = (url: string, timeoutMs = 5000) =>
  fetchOutside({
    url,
    fetch,
    hosts: ["replicate.delivery", new URL(standIns.media.url).host],
    local: true,
    mostBytes: 50_000_000,
    timeoutMs,
    signal: new AbortController().signal,
  });

describe("an output", () => {
  it("is a true still of the size that was asked for, another for other words", async () => {
    const one = await read(await addressOf(still("[sim polls=0]")));
    expect(one.type).toBe("image/png");
    expect(await measureBytes(one.bytes)).toMatchObject({
      kind: "image",
      width: 1024,
      height: 576,
    });
    const other = await read(await addressOf(still("[sim polls=0]", 8)));
    expect(other.bytes).not.toEqual(one.bytes);
    const served = standIns.truth().filter(({ event }) => event === "output-served");
    expect(new Set(served.map(({ sha256 }) => sha256)).size).toBe(2);
  });

  it("is a true shot, another for other words", async () => {
    const one = await read(await addressOf(shot("[sim polls=0]")));
    expect(await measureBytes(one.bytes)).toEqual({
      kind: "video",
      type: "video/webm",
      width: 320,
      height: 180,
      seconds: 1,
    });
    const other = await read(await addressOf(shot("again [sim polls=0]")));
    expect(other.bytes).not.toEqual(one.bytes);
  });

  it.each([
    ["output-404", true],
    ["output-zero", true],
    ["output-truncated", true],
    ["output-slow", true],
    ["output-redirect", false],
    ["output-too-large", false],
  ])("with %s is refused, and a retry may mend it: %s", async (fault, retryable) => {
    const url = await addressOf(still(`[sim polls=0 fault=${fault} times=1]`));
    const error = await read(url, 300).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject({ kind: "unusable", retryable });
    expect((await read(url)).type).toBe("image/png");
  });

  it("of another type than it says is found out by its bytes", async () => {
    const { bytes, type } = await read(
      await addressOf(still("[sim polls=0 fault=output-wrong-type]")),
    );
    expect(type).toBe("image/png");
    await expect(measureBytes(bytes)).rejects.toMatchObject({ code: "asset.unsupported" });
  });
});
