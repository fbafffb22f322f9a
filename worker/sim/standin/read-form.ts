import { digestOf } from "./chance.ts";
import type { Recorded } from "./listen.ts";

/** A file of a form, as it came; in a job's input it stands as its digest. */
export interface FormFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface Form {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, readonly FormFile[]>>;
  /** Fields, and files by what is in them. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** A multipart body; null when it is none. */
export async function readForm({ raw, headers }: Recorded): Promise<Form | null> {
  const type = headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return null;
  const fields: Record<string, string> = {};
  const files: Record<string, FormFile[]> = {};
  const form = await new Response(new Uint8Array(raw), {
    headers: { "content-type": type },
  })
    .formData()
    .catch(() => null);
  if (!form) return null;
  for (const [name, value] of form) {
    if (typeof value === "string") fields[name] = value;
    else {
      const bytes = Buffer.from(await value.arrayBuffer());
      (files[name] ??= []).push({ name: value.name, type: value.type, bytes });
    }
  }
  const digests = Object.entries(files).map(([name, list]) => [
    name,
    list.map(({ bytes }) => digestOf(bytes)),
  ]);
  return { fields, files, input: { ...fields, ...Object.fromEntries(digests) } };
}
