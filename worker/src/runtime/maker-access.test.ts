import { describe, expect, it } from "vitest";
import type { Env } from "../env";
import type { Offer, Provider } from "../ports/provider";
import { accessOf, isConfigured, modelsOf } from "./maker-access";

const maker = {
  name: "one",
  configuration: {
    key: "ONE_KEY",
    urls: { api: "ONE_URL" },
    settings: { deployment: "ONE_DEPLOYMENT" },
    models: "ONE_MODELS",
  },
} as Partial<Provider> as Provider;
const envOf = (variables: Record<string, string>) => variables as unknown as Env;

describe("how a maker is reached", () => {
  it("follows from the variables it names, those that are set", () => {
    const env = envOf({
      ONE_KEY: "k",
      ONE_URL: "http://here/v1//",
      ONE_DEPLOYMENT: "",
      OTHER: "x",
    });
    expect(accessOf(env, maker)).toEqual({
      key: "k",
      urls: { api: "http://here/v1" },
      settings: {},
    });
  });

  it("needs its key, what it says besides, and for an offer what that needs", () => {
    const offer = { needs: "deployment" } as Partial<Offer> as Offer;
    expect(isConfigured(envOf({}), maker)).toBe(false);
    expect(isConfigured(envOf({ ONE_KEY: "k" }), maker)).toBe(true);
    expect(isConfigured(envOf({ ONE_KEY: "k" }), maker, offer)).toBe(false);
    expect(isConfigured(envOf({ ONE_KEY: "k", ONE_DEPLOYMENT: "d" }), maker, offer)).toBe(true);
    const keyless = {
      ...maker,
      configuration: { ...maker.configuration!, key: null, needs: ["ONE_URL"] },
    };
    expect(isConfigured(envOf({}), keyless)).toBe(false);
    expect(isConfigured(envOf({ ONE_URL: "http://here" }), keyless)).toBe(true);
  });

  it("may name other models to ask in the place of those built in", () => {
    const env = envOf({ ONE_MODELS: " a/b = c/d:7 , broken, =, e=f" });
    expect([...modelsOf(env, maker)]).toEqual([
      ["a/b", "c/d:7"],
      ["e", "f"],
    ]);
  });
});
