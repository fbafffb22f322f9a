import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Provider } from "../../src/ports/provider";
import gemini from "../../src/providers/gemini/index";
import huggingface from "../../src/providers/huggingface/index";
import ollama from "../../src/providers/ollama/index";
import openai from "../../src/providers/openai/index";
import replicate from "../../src/providers/replicate/index";
import runcomfy from "../../src/providers/runcomfy/index";
import { wanId } from "../runcomfy/graphs.ts";
import type { MakerName, StandIns } from "../stand-ins.ts";
import { contextOf, faultOf, open, type Context } from "./rig.ts";

/** A model of each that stands for one an operator mistyped, and how it is named as missing. */
const makers: readonly {
  readonly name: MakerName;
  readonly maker: Provider;
  readonly model: string;
  readonly called: string;
  readonly settings?: Readonly<Record<string, string>>;
}[] = [
  {
    name: "replicate",
    maker: replicate,
    model: "black-forest-labs/flux-schnell",
    called: "black-forest-labs/flux-x",
  },
  {
    name: "replicate",
    maker: replicate,
    model: "nightmareai/real-esrgan",
    called: "nightmareai/real-esrgan:0123abcd",
  },
  {
    name: "runcomfy",
    maker: runcomfy,
    model: "create-coherent",
    called: "11111111-2222-3333-4444-555555555555",
  },
  {
    name: "runcomfy",
    maker: runcomfy,
    model: "wan2.2-fun-inp",
    called: "deployment-gone",
    settings: { wan: wanId },
  },
  { name: "gemini", maker: gemini, model: "gemini-3-pro-image", called: "gemini-9-pro-image" },
  { name: "openai", maker: openai, model: "gpt-image-2", called: "gpt-image-9" },
  {
    name: "huggingface",
    maker: huggingface,
    model: "openai/gpt-oss-120b",
    called: "openai/gpt-oss-999b",
  },
  {
    name: "huggingface",
    maker: huggingface,
    model: "stabilityai/stable-diffusion-3-medium-diffusers",
    called: "stabilityai/stable-diffusion-99",
  },
  { name: "ollama", maker: ollama, model: "llama3.2", called: "llama3.2:70b" },
];

describe.each(makers)("models that $name may not know", (one) => {
  const { name, maker, model, called, settings = {} } = one;
  let standIns: StandIns;
  beforeAll(async () => {
    standIns = await open({ makers: [name] });
  });
  afterAll(() => standIns.close());
  const context = (more: Partial<Context> = {}): Context => ({
    ...contextOf(standIns, name),
    settings,
    ...more,
  });

  it("are none of those built in", async () => {
    expect(await maker.missing!(context())).toEqual([]);
  });

  it(`are told by name: ${called}`, async () => {
    const modelFor = (asked: string) => (asked === model ? called : asked);
    expect(await maker.missing!(context({ modelFor }))).toEqual([called]);
  });

  it("are not said to be missing where it can't be asked, and nothing is ordered", async () => {
    const away = Object.keys(context().urls).map((one) => [one, "http://127.0.0.1:1"]);
    const urls = Object.fromEntries(away) as Record<string, string>;
    expect(await faultOf(maker.missing!(context({ urls })))).toMatchObject({ retryable: true });
    if (maker.configuration?.key) {
      const refused = maker.missing!(context({ key: "bad:key" }));
      expect(await faultOf(refused)).toMatchObject({ kind: "broken" });
    }
    expect(standIns.jobs()).toEqual([]);
    expect(standIns.requests().filter(({ method }) => method !== "GET")).toEqual([]);
  });
});
