import type { ServerResponse } from "node:http";
import { sendJson, type Recorded } from "./listen.ts";
import { readMarkers, type Plan } from "./plan.ts";

/** The request in words, as careless servers put it into their reasons. */
function whole({ method, path, query, headers, body }: Recorded): string {
  const named = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [...named, `${method} ${path}?${query.toString()}`, body].join(" ");
}

/** The same reason at every place where a maker of ours may tell one. */
const everywhere = (said: string): Record<string, unknown> => ({
  detail: said,
  message: said,
  msg: said,
  error_message: said,
  failed_message: said,
  errors: [said],
  error: { message: said, status: said, code: "refused", type: "refused", param: null },
  status: "failed",
  current_status: "failed",
});

/** Answers a request with itself where its marker asks so; `as=` is the status. True when it did. */
export const echoing =
  (plan: Plan) =>
  (request: Recorded, response: ServerResponse): boolean => {
    const { origin, method, body } = request;
    if (method === "GET" && plan.echo.questions) {
      const said = whole(request);
      const id = request.path.split("/").at(-1);
      const data = { _id: id, current_status: "failed", failed_message: said };
      sendJson(response, 200, { code: 0, ...everywhere(said), error: said, id, data });
      return true;
    }
    const { faults, shape } = readMarkers(body, origin.split(" ")[0] ?? "");
    if (!faults.includes("echo")) return false;
    const said = whole(request);
    const text = shape.endsWith("text");
    const told = { ...everywhere(said), ...(text && { error: said }) };
    sendJson(response, Number.parseInt(shape, 10) || 422, told);
    return true;
  };
