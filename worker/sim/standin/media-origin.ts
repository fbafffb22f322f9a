import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { digestOf } from "./chance.ts";
import { cutShot, playTone } from "./clip.ts";
import type { Job } from "./jobs.ts";
import { hangUp, listen, sendHtml, type Listening, type Recorded } from "./listen.ts";
import { drawPicture } from "./picture.ts";
import { sizeAsked } from "./picture-size.ts";
import { faults, type Fault, type Plan } from "./plan.ts";
import type { TruthLog } from "./truth-log.ts";
import { weightsOf } from "./weights.ts";

interface Kept {
  readonly provider: string;
  readonly job: string | null;
  readonly type: string;
  readonly make: () => Buffer;
  /** Made already; asked for once, it is made anew each time after. */
  made: Buffer | null;
  readonly fault: Fault | null;
  /** How often the fault shows before the file comes well. */
  readonly times: number;
  served: number;
}

const typeOf = {
  image: "image/png",
  video: "video/webm",
  audio: "audio/wav",
  text: "text/plain",
  model: "application/octet-stream",
} as const;
const endingOf = {
  image: "png",
  video: "webm",
  audio: "wav",
  text: "txt",
  model: "safetensors",
} as const;

let packed: Buffer | null = null;
/** Some kilobytes that come to a hundred megabytes of nothing. */
const bomb = (): Buffer => (packed ??= gzipSync(Buffer.alloc(100 * 1024 * 1024), { level: 9 }));

/** How one output of a job is made. */
export function makingOf({ family, digest, input, course }: Job, part: number): () => Buffer {
  const own = `${digest} ${part}`;
  if (family === "video") return () => cutShot(own, course.megabytes);
  if (family === "audio") return () => playTone(digest);
  if (family === "text") return () => Buffer.from(own);
  if (family === "model") return () => weightsOf(own, course.megabytes);
  const [width, height] = sizeAsked(input);
  return () => drawPicture(own, width, height);
}

/** Where the makers keep files: an origin of its own, to which no key may ever be sent. */
export class MediaOrigin {
  readonly #files = new Map<string, Kept>();
  readonly #uploads = new Map<string, { type: string; bytes: Buffer }>();
  readonly #parts = new Map<string, Map<number, Buffer>>();
  readonly #log: TruthLog;
  readonly #plan: Plan;
  #listening: Listening | null = null;

  constructor(log: TruthLog, plan: Plan) {
    this.#log = log;
    this.#plan = plan;
  }

  get url(): string {
    return this.#listening?.url ?? "";
  }

  async open(kept: Recorded[], port?: number): Promise<void> {
    this.#listening = await listen({ origin: "media", port, kept }, (request, response) =>
      this.#serve(request, response),
    );
  }

  async close(): Promise<void> {
    await this.#listening?.close();
  }

  /** What a job makes is made while it runs, as part of the time it takes. */
  make(job: Job): void {
    const file = this.#files.get(new URL(this.addressOf(job)).pathname);
    if (file) file.made ??= file.make();
  }

  /** The address of one output of a job; asked again it is the same. */
  addressOf(job: Job, part = 0): string {
    const path = `/${job.provider}/out/${job.id}/${part}.${endingOf[job.family]}`;
    if (!this.#files.has(path)) {
      const { provider, id, course, family } = job;
      this.#files.set(path, {
        provider,
        job: id,
        type: typeOf[family],
        make: makingOf(job, part),
        made: null,
        fault: faults.output.find((one) => course.faults.has(one)) ?? null,
        times: course.times ?? Number.POSITIVE_INFINITY,
        served: 0,
      });
    }
    return this.url + path;
  }

  /** A place for a file that is handed in: where to put it, and where it can be read then. */
  ticket(provider: string, type: string): { upload: string; file: string } {
    const path = `/${provider}/in/${randomUUID()}`;
    this.#uploads.set(path, { type, bytes: Buffer.alloc(0) });
    return {
      upload: `${this.url}${path}?signature=${digestOf(path).slice(0, 24)}`,
      file: this.url + path,
    };
  }

  keep(provider: string, type: string, bytes: Buffer): string {
    const { file } = this.ticket(provider, type);
    this.#put(new URL(file).pathname, bytes);
    return file;
  }

  #put(path: string, bytes: Buffer): void {
    const upload = this.#uploads.get(path);
    if (!upload) return;
    this.#uploads.set(path, { ...upload, bytes });
    const sha256 = digestOf(bytes);
    const provider = path.split("/")[1] ?? "";
    this.#log.add({ provider, event: "upload-kept", path, bytes: bytes.length, sha256 });
  }

  /** What was handed in at an address of ours. */
  handedIn(address: string): Buffer | null {
    if (!address.startsWith(this.url)) return null;
    return this.#uploads.get(new URL(address).pathname)?.bytes ?? null;
  }

  /** What is behind one of our own addresses, so that equal files make equal inputs. */
  contentOf(address: string): string {
    const upload = address.startsWith(this.url)
      ? this.#uploads.get(new URL(address).pathname)
      : null;
    return upload ? digestOf(upload.bytes) : (address.split("?")[0] ?? address);
  }

  #serve({ method, path, query, headers, raw }: Recorded, response: ServerResponse): void {
    const provider = path.split("/")[1] ?? "";
    if (headers["authorization"]) {
      this.#log.add({ provider, event: "violation", why: "a key was sent to the files", path });
    }
    const inParts = /^(.+)\/(\d+|complete)$/.exec(path);
    if (inParts && this.#uploads.has(inParts[1]!))
      return this.#part(inParts[1]!, inParts[2]!, { method, query, raw }, response);
    const upload = this.#uploads.get(path);
    if (upload && method === "PUT") {
      const right = query.get("signature") === digestOf(path).slice(0, 24);
      if (right) this.#put(path, raw);
      response.writeHead(right ? 200 : 403).end();
      return;
    }
    if (upload) {
      response.writeHead(200, { "content-type": upload.type }).end(upload.bytes);
      return;
    }
    const file = this.#files.get(path);
    if (!file) response.writeHead(404, { "content-type": "text/plain" }).end("Gone");
    else this.#send(path, file, response);
  }

  /** A large file comes in parts, and is there once they are said to be all. */
  #part(
    path: string,
    which: string,
    { method, query, raw }: Pick<Recorded, "method" | "query" | "raw">,
    response: ServerResponse,
  ): void {
    const right = query.get("signature") === digestOf(path).slice(0, 24);
    const parts = this.#parts.get(path) ?? new Map<number, Buffer>();
    const json = (body: unknown) => {
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    if (!right) return void response.writeHead(403).end();
    if (which === "complete" && method === "POST") {
      const told = (JSON.parse(raw.toString()) as { parts: { partNumber: number }[] }).parts;
      this.#put(path, Buffer.concat(told.map(({ partNumber }) => parts.get(partNumber)!)));
      return json({});
    }
    const partNumber = Number(which);
    this.#parts.set(path, parts.set(partNumber, raw));
    return json({ partNumber, etag: digestOf(raw) });
  }

  #send(path: string, file: Kept, response: ServerResponse): void {
    file.served += 1;
    const { provider, type } = file;
    const fault = file.served <= file.times ? file.fault : null;
    const bytes = file.made ?? file.make();
    file.made = null;
    const told = (body: Uint8Array, status = 200) =>
      this.#log.add({
        provider,
        event: "output-served",
        job: file.job ?? undefined,
        path,
        status,
        kind: fault ?? "whole",
        bytes: body.length,
        sha256: digestOf(body),
      });
    const head = { "content-type": type, "cache-control": "no-store" };
    switch (fault) {
      case "output-404":
        told(Buffer.alloc(0), 404);
        response.writeHead(404, { "content-type": "text/plain" }).end("Expired");
        return;
      case "output-zero":
        told(Buffer.alloc(0));
        response.writeHead(200, { ...head, "content-length": 0 }).end();
        return;
      case "output-truncated": {
        const half = bytes.subarray(0, bytes.length >> 1);
        told(half);
        response.writeHead(200, { ...head, "content-length": bytes.length });
        response.write(half, () => hangUp(response));
        return;
      }
      case "output-wrong-type":
        told(Buffer.alloc(0));
        response.setHeader("x-file", "page");
        response.writeHead(200, head).end("<!doctype html><script>alert(1)</script>");
        return;
      case "output-slow":
        told(bytes);
        this.#drip(bytes, response, head);
        return;
      case "output-redirect":
        told(Buffer.alloc(0), 302);
        response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end();
        return;
      case "output-too-large":
        told(bytes);
        response.writeHead(200, { ...head, "content-length": 5_000_000_000 });
        response.write(bytes);
        return;
      case "output-bomb":
        told(bomb());
        response.writeHead(200, { ...head, "content-encoding": "gzip" }).end(bomb());
        return;
      case "output-page":
        told(Buffer.alloc(0));
        sendHtml(response);
        return;
      case "output-mislabelled":
        told(bytes);
        response.writeHead(200, { ...head, "content-type": "text/plain" }).end(bytes);
        return;
      case null:
        told(bytes);
        response.writeHead(200, { ...head, "content-length": bytes.length }).end(bytes);
        return;
      default:
        sendHtml(response, 500);
    }
  }

  #drip(bytes: Buffer, response: ServerResponse, head: Record<string, string>): void {
    response.writeHead(200, { ...head, "content-length": bytes.length });
    let at = 0;
    const timer = setInterval(() => {
      response.write(bytes.subarray(at, at + 1));
      at += 1;
      if (at >= bytes.length || response.destroyed) clearInterval(timer);
    }, this.#plan.dripMs);
    response.once("close", () => clearInterval(timer));
  }
}
