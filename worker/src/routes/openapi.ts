import type { Endpoint } from "@aktion/schema/api/endpoint";
import { endpoints } from "@aktion/schema/api/endpoints";
import { errorCatalogue } from "@aktion/schema/errors";
import { z } from "zod";
import type { App } from "../http/app-types";
import { version } from "../http/version";

const jsonOf = (schema: z.ZodType, io: "input" | "output") => {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return { "application/json": { schema: shape } };
};

const pathOf = (path: string): string => path.replace(/:(\w+)/g, "{$1}");

function operation(name: string, shape: Endpoint) {
  const named = [...shape.path.matchAll(/:(\w+)/g)].map(([, part]) => part!);
  const query = shape.query instanceof z.ZodObject ? shape.query.shape : {};
  const statuses = new Map<number, string[]>();
  for (const code of shape.errors) {
    const [status, words] = errorCatalogue[code];
    statuses.set(status, [...(statuses.get(status) ?? []), `\`${code}\`: ${words}`]);
  }
  return {
    operationId: name,
    summary: shape.summary,
    ...(shape.access === "anyone" ? { security: [] } : {}),
    parameters: [
      ...named.map((part) => ({
        name: part,
        in: "path",
        required: true,
        schema: { type: "string" },
      })),
      ...Object.entries(query).map(([part, schema]) => ({
        name: part,
        in: "query",
        required: false,
        schema: jsonOf(schema as z.ZodType, "input")["application/json"].schema,
      })),
    ],
    ...(shape.raw
      ? { requestBody: { required: true, content: { "application/octet-stream": { schema: {} } } } }
      : shape.body
        ? { requestBody: { required: true, content: jsonOf(shape.body, "input") } }
        : {}),
    responses: {
      [shape.status]: { description: shape.summary, content: jsonOf(shape.answer, "output") },
      ...Object.fromEntries(
        [...statuses].map(([status, words]) => [status, { description: words.join("\n\n") }]),
      ),
    },
  };
}

let made: object | null = null;

/** Made from the same contracts that are served, so it can't say anything else. */
function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, shape] of Object.entries(endpoints)) {
    const path = (paths[pathOf(shape.path)] ??= {});
    path[shape.method.toLowerCase()] = operation(name, shape);
  }
  return {
    openapi: "3.1.0",
    info: { title: "Aktion", version, description: "The node-graph film studio's API." },
    security: [{ key: [] }, { session: [] }],
    components: {
      securitySchemes: {
        key: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie", name: "aktion.session_token" },
      },
    },
    paths,
  };
}

export function openApiRoutes(app: App): void {
  app.get("/api/openapi.json", (context) => context.json((made ??= openApi())));
}
