import type { ServerResponse } from "node:http";
import { sendJson, type Recorded } from "../standin/listen.ts";
import type { Workshop } from "../standin/maker.ts";
import { readMarkers } from "../standin/plan.ts";
import { unauthenticated } from "./refuse.ts";
import type { Signing } from "./signing.ts";

/** fal's other address: tickets for files that are handed in, and the public keys of its webhooks. */
export function restOf({ plan, media }: Workshop, signing: Signing) {
  let uploads = 0;
  return ({ method, path, headers, body }: Recorded, response: ServerResponse): void => {
    const route = `${method} ${path}`;
    if (route === "GET /.well-known/jwks.json") return sendJson(response, 200, signing.keys);
    if (!/^Key (?!bad)\S+/.test(headers["authorization"] ?? "")) return unauthenticated(response);
    if (!/^POST \/storage\/upload\/initiate(-multipart)?$/.test(route)) {
      return sendJson(response, 404, { detail: "Not found" });
    }
    uploads += 1;
    const { faults, times } = readMarkers(plan.marks["files"] ?? "");
    const failing = uploads <= (times ?? 1);
    if (failing && faults.includes("upload-500")) {
      return sendJson(response, 500, { detail: "Internal server error" });
    }
    const { content_type: type } = JSON.parse(body) as { content_type: string };
    const { upload, file } = media.ticket("fal", type);
    const broken = failing && faults.includes("put-500");
    return sendJson(response, 200, {
      upload_url: broken ? `${upload}0` : upload,
      file_url: file,
    });
  };
}
