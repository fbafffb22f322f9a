import { z } from "zod";
import { endpoint } from "./endpoint";

/** Media of the caller's. Pixels and seconds are measured from the bytes; `thumb` takes `?w=`. */
export const assetSchema = z.object({
  id: z.string(),
  kind: z.enum(["image", "video", "audio"]),
  type: z.string(),
  name: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  seconds: z.number().nullable(),
  bytes: z.number(),
  sha256: z.string(),
  url: z.string(),
  /** Null when there is no picture of it yet: sound, or a clip whose poster the browser must make. */
  thumb: z.string().nullable(),
  createdAt: z.number(),
});
export type Asset = z.infer<typeof assetSchema>;

export const createAsset = endpoint({
  method: "POST",
  path: "/api/assets",
  summary: "Upload a still, sound or a shot of up to 95 MB in one piece; X-Name carries its name",
  access: "guest",
  raw: true,
  answer: assetSchema,
  status: 201,
  errors: ["asset.unsupported", "asset.broken", "asset.too-large", "asset.storage-full"],
});

export const startUpload = endpoint({
  method: "POST",
  path: "/api/uploads",
  summary: "Begin an upload in parts, for shots too large for one piece",
  access: "guest",
  body: z.strictObject({ name: z.string().max(500), bytes: z.number().int().min(1) }),
  answer: z.object({ id: z.string(), partBytes: z.number(), parts: z.number() }),
  status: 201,
  errors: ["asset.too-large", "asset.storage-full"],
});

/** Parts count from 1; all but the last are exactly `partBytes` long. Sending one again replaces it. */
export const sendPart = endpoint({
  method: "PUT",
  path: "/api/uploads/:id/parts/:part",
  summary: "Send one part of an upload",
  access: "guest",
  raw: true,
  answer: z.object({ part: z.number() }),
  status: 200,
  errors: ["upload.not-found"],
});

export const finishUpload = endpoint({
  method: "POST",
  path: "/api/uploads/:id/finish",
  summary: "Put the parts together, check and keep the file",
  access: "guest",
  answer: assetSchema,
  status: 201,
  errors: ["upload.not-found", "upload.parts", "asset.unsupported", "asset.broken"],
});

export const sendPoster = endpoint({
  method: "PUT",
  path: "/api/assets/:id/poster",
  summary: "The picture of a clip that only a browser can decode",
  access: "guest",
  raw: true,
  answer: assetSchema,
  status: 200,
  errors: ["asset.not-found", "asset.unsupported", "asset.broken"],
});

export const getAsset = endpoint({
  method: "GET",
  path: "/api/assets/:id",
  summary: "One file of yours",
  access: "guest",
  answer: assetSchema,
  status: 200,
  errors: ["asset.not-found"],
});

/** The link works for anyone who has it until `until`. */
export const linkAsset = endpoint({
  method: "POST",
  path: "/api/assets/:id/link",
  summary: "A signed link to one file, good for ten minutes",
  access: "guest",
  answer: z.object({ url: z.string(), until: z.number() }),
  status: 201,
  errors: ["asset.not-found"],
});
