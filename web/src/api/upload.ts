import type { Asset } from "@aktion/schema/api/assets";
import * as says from "#words/api";
import { addressOf } from "./address";
import { api } from "./api";
import { ApiError, errorFrom, offlineError } from "./api-error";
import { call } from "./call";
import { becomeGuest, guestsMade, readySession } from "./guest";

/** Larger files go in parts: one request may not carry more. */
const onePiece = 95 * 1024 * 1024;
const triesPerPart = 4;

/** How much of the file has been sent, 0 to 1. */
export type OnProgress = (part: number) => void;

interface Piece {
  readonly method: "POST" | "PUT";
  readonly address: string;
  readonly bytes: Blob;
  readonly headers: Readonly<Record<string, string>>;
  readonly onSent: (bytes: number) => void;
  readonly signal: AbortSignal | undefined;
}

// fetch can't tell how much of a body has left, XMLHttpRequest can.
function sendPiece({ method, address, bytes, headers, onSent, signal }: Piece): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.responseType = "json";
    request.setRequestHeader("accept", "application/json");
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", (event) => onSent(event.loaded));
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response);
      else reject(errorFrom(request.status, request.response));
    });
    request.addEventListener("error", () => reject(offlineError()));
    request.addEventListener("abort", () => reject(stopped()));
    const stop = () => request.abort();
    signal?.addEventListener("abort", stop, { once: true });
    request.addEventListener("loadend", () => signal?.removeEventListener("abort", stop));
    if (signal?.aborted) reject(stopped());
    else request.send(bytes);
  });
}

const stopped = () => new ApiError("upload.stopped", 0, says.theUploadWasStopped);

async function withSession<T>(work: () => Promise<T>): Promise<T> {
  await readySession();
  const guests = guestsMade();
  try {
    return await work();
  } catch (error) {
    const unknownCaller = error instanceof ApiError && error.status === 401;
    if (unknownCaller && (await becomeGuest(guests))) return work();
    throw error;
  }
}

async function inParts(file: File, onProgress: OnProgress, signal?: AbortSignal): Promise<Asset> {
  const body = { name: file.name, bytes: file.size };
  const upload = await call(api.startUpload, { body });
  for (let part = 1; part <= upload.parts; part += 1) {
    const from = (part - 1) * upload.partBytes;
    await withTries(() =>
      sendPiece({
        method: "PUT",
        address: addressOf("/api/uploads/:id/parts/:part", { id: upload.id, part: String(part) }),
        bytes: file.slice(from, from + upload.partBytes),
        headers: { "content-type": "application/octet-stream" },
        onSent: (bytes) => onProgress(Math.min(1, (from + bytes) / file.size)),
        signal,
      }),
    );
  }
  return call(api.finishUpload, { path: { id: upload.id } });
}

/** A part that the network lost is sent again: sending one twice replaces it. */
async function withTries<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const lost = error instanceof ApiError && (error.code === "offline" || error.status >= 500);
      if (!lost || tries === triesPerPart) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000 * tries));
    }
  }
}

/** Uploads one file and answers what was kept of it; throws an `ApiError` with words. */
export async function uploadAsset(
  file: File,
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<Asset> {
  if (file.size > onePiece) return inParts(file, onProgress, signal);
  const answer = await withSession(() =>
    sendPiece({
      method: "POST",
      address: "/api/assets",
      bytes: file,
      headers: {
        "content-type": file.type || "application/octet-stream",
        "x-name": encodeURIComponent(file.name),
      },
      onSent: (bytes) => onProgress(file.size === 0 ? 1 : Math.min(1, bytes / file.size)),
      signal,
    }),
  );
  return answer as Asset;
}
