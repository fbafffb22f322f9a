import { endpoints } from "@aktion/schema/api/endpoints";
import { catalogue } from "@aktion/schema/api/catalogue";
import { nodeKinds } from "@aktion/schema/nodes/registry";
import { beforeAll, expect, test } from "vitest";
import { Client, openStudio } from "../testing/client";

const anyone = new Client();
beforeAll(openStudio);

interface Operation {
  operationId: string;
  parameters: { name: string; in: string }[];
  requestBody?: object;
  responses: Record<string, { description: string }>;
}

test("the OpenAPI document names every address with its parts, body and answers", async () => {
  const answer = await anyone.send("/api/openapi.json");
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  const document = await answer.json<{
    openapi: string;
    info: { version: string };
    paths: Record<string, Record<string, Operation>>;
  }>();
  expect(document.openapi).toMatch(/^3\.1/);
  expect(document.info.version).toMatch(/^\d+\.\d+\.\d+/);
  const named = Object.values(document.paths).flatMap((path) => Object.values(path));
  expect(named).toHaveLength(Object.keys(endpoints).length);
  for (const [name, shape] of Object.entries(endpoints)) {
    const path = shape.path.replace(/:(\w+)/g, "{$1}");
    const operation = document.paths[path]?.[shape.method.toLowerCase()];
    expect([name, operation?.operationId]).toEqual([name, name]);
    const parts = operation!.parameters.filter((part) => part.in === "path");
    expect(parts.map((part) => `{${part.name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
    expect(operation!.requestBody !== undefined).toBe(Boolean(shape.body ?? shape.raw));
    expect(Object.keys(operation!.responses)).toContain(String(shape.status));
    const words = Object.values(operation!.responses).map((each) => each.description);
    for (const code of shape.errors) expect(words.join()).toContain(`\`${code}\``);
  }
});

test("the catalogue names every kind, with ports, params as JSON Schema, and who would make it", async () => {
  const { kinds } = await anyone.ask(catalogue, {});
  expect(kinds.map((kind) => kind.kind).toSorted()).toEqual(
    nodeKinds.map((kind) => kind.kind).toSorted(),
  );
  expect(kinds).toHaveLength(23);
  for (const kind of kinds) {
    const declared = nodeKinds.find((each) => each.kind === kind.kind)!;
    expect(kind.params).toMatchObject({ type: "object", additionalProperties: false });
    const { properties } = kind.params as { properties: Record<string, { default?: unknown }> };
    expect(Object.keys(properties)).toEqual(Object.keys(declared.params));
    for (const field of Object.values(properties)) expect(field).toHaveProperty("default");
    expect(kind.inputs.map((port) => port.name)).toEqual(Object.keys(declared.inputs));
    expect(kind.outputs.map((port) => port.name)).toEqual(Object.keys(declared.outputs));
    expect(Object.keys(kind.tiers).toSorted()).toEqual(["draft", "premium", "standard"]);
    for (const { provider, why } of Object.values(kind.tiers)) {
      // Something that is made has a maker or a reason, never both; what only passes on has neither.
      if (declared.makes === null) expect([provider, why]).toEqual([null, null]);
      else expect((provider === null) !== (why === null)).toBe(true);
    }
  }
  const image = kinds.find((kind) => kind.kind === "image")!;
  expect(image.tiers.draft).toEqual({ provider: "draft", why: null, credits: 0 });
  expect(image.tiers.standard).toEqual({ provider: "fal", why: null, credits: 2 });
  expect(image.tiers.premium?.credits).toBe(4);
  const scene = kinds.find((kind) => kind.kind === "coherent-scene")!;
  expect(scene.tiers.standard).toEqual({ provider: "runcomfy", why: null, credits: 10 });
  const voice = kinds.find((kind) => kind.kind === "voice")!;
  expect(voice.tiers.standard).toMatchObject({ provider: null, credits: 1 });
  expect(voice.tiers.standard?.why).toMatch(/Standard/);
  expect(image.inputs.find((port) => port.name === "character")).toMatchObject({ many: true });
});
