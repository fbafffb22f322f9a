import { z } from "zod";
import type { ProviderContext } from "../../ports/provider";
import type { Reach } from "../client";
import { queueOf } from "./client";
import { endpoints, mediaOf } from "./models";

/** `app` is where the job is asked after; null when a webhook told only its id. */
export const handleSchema = z.object({
  id: z.string().min(1).max(200),
  app: z.string().nullable(),
  media: z.enum(["image", "video", "model"]).nullable(),
  startedAt: z.number(),
});
export type Handle = z.infer<typeof handleSchema>;

const submittedSchema = z.object({
  request_id: z.string().min(1).max(200),
  response_url: z.string().nullish(),
});

/** Jobs live under the first two parts of an endpoint's name; what follows them is dropped. */
export function appOf(endpoint: string): string {
  const parts = endpoint.split("/");
  return parts.slice(0, /^(workflows|comfy)$/.test(parts[0] ?? "") ? 3 : 2).join("/");
}

/** Everywhere a job may be, that is known by its id alone. */
export const appsOf = ({ modelFor }: Pick<ProviderContext, "modelFor">): string[] => [
  ...new Set(endpoints.map((endpoint) => appOf(modelFor(endpoint)))),
];

/** The address in the answer is believed only where it is below the queue's own. */
function appIn(address: string | null | undefined, id: string, base: string): string | null {
  if (!address?.startsWith(`${base}/`) || !address.endsWith(`/requests/${id}`)) return null;
  const app = address.slice(base.length + 1, -`/requests/${id}`.length);
  return /^[\w.-]+(\/[\w.-]+){1,2}$/.test(app) && !app.includes("..") ? app : null;
}

export function readSubmitted(
  json: unknown,
  endpoint: string,
  reach: Pick<Reach, "urls">,
  startedAt: number,
): Handle | null {
  const { data } = submittedSchema.safeParse(json);
  if (!data) return null;
  const id = data.request_id;
  const app = appIn(data.response_url, id, queueOf(reach)) ?? appOf(endpoint);
  return { id, app, media: mediaOf(endpoint), startedAt };
}

export const pathOf = (app: string, id: string): string =>
  `/${app}/requests/${encodeURIComponent(id)}`;
