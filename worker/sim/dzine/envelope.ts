import type { ServerResponse } from "node:http";
import { sendJson } from "../standin/listen.ts";

export const sealed = (data: unknown): Record<string, unknown> => ({ code: 200, msg: "OK", data });

/** A refusal, which comes with a 200. */
export const refused = (response: ServerResponse, code: number, msg: string): void =>
  sendJson(response, 200, { code, msg, data: null });

export const wrongKey = (response: ServerResponse): void =>
  refused(response, 40_101, "Invalid API key");
