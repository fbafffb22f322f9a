import type { BodyOf } from "@aktion/schema/api/endpoint";
import type { createTrainingExport, TrainingExport } from "@aktion/schema/api/training";
import { AppError } from "@aktion/schema/errors";
import { newId } from "@aktion/schema/ids";
import type { ObjectStore, ServedObject } from "../ports/outside";
import type { ExportedRow, OutboxFile, TrainingStore } from "../ports/sharing-stores";
import { isSignedUntil, keyedHash } from "./keyed-hash";

interface Needs {
  readonly training: TrainingStore;
  readonly lent: ObjectStore;
  readonly now: () => number;
  readonly origin: string;
  readonly linkSecret: string;
}

const linkHours = 24;
/** Rows read at once: so much of an export is held at a time, however long it is. */
const pageRows = 200;

export async function startExport(
  { training, now }: Needs,
  by: string,
  { filters }: BodyOf<typeof createTrainingExport>,
): Promise<TrainingExport> {
  const at = now();
  const id = newId("exp", at);
  await training.record({ id, by, at, filters });
  return findExport({ training }, id);
}

async function findExport(
  { training }: Pick<Needs, "training">,
  id: string,
): Promise<TrainingExport> {
  const found = await training.find(id);
  if (!found) throw new AppError("export.not-found");
  return found;
}

const subject = (exported: string, until: number): string => `training ${exported} ${until}`;

/** Opens the files of one export until then; which file is named by the row's id, which nobody guesses. */
async function linksOf({ linkSecret, origin, now }: Needs, exported: string) {
  const until = now() + linkHours * 60 * 60_000;
  const sig = await keyedHash(linkSecret, subject(exported, until));
  return (share: string, name: string): string =>
    `${origin}/media/shared/${exported}/${share}/${name}?until=${until}&sig=${sig}`;
}

type Links = Awaited<ReturnType<typeof linksOf>>;

function lineOf({ seq, files, words, ...row }: ExportedRow, linkTo: Links): string {
  const media = files.map(({ name, kind, type, bytes, sha256 }) => ({
    name,
    kind,
    type,
    bytes,
    sha256,
    url: linkTo(row.id, name),
  }));
  return `${JSON.stringify({ cursor: seq, ...row, ...(words !== null && { words }), files: media })}\n`;
}

/**
 * An export as lines of JSON, read as fast as it is taken and never held whole. Rows are read at the
 * moment they are sent, so one that was withdrawn before is left out. The last line says how many rows
 * the export held, and how many of them were withdrawn since; not which.
 */
export async function exportLines(
  needs: Needs,
  id: string,
  after: number,
): Promise<ReadableStream<Uint8Array>> {
  const { training, now } = needs;
  const { rows } = await findExport(needs, id);
  const linkTo = await linksOf(needs, id);
  const encoder = new TextEncoder();
  let last = after;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const page = await training.rows(id, last, pageRows);
        if (page.length > 0) {
          last = page.at(-1)!.seq;
          controller.enqueue(encoder.encode(page.map((row) => lineOf(row, linkTo)).join("")));
          return;
        }
        const withdrawn = rows - (await training.left(id));
        await training.read(id, now());
        const end = { end: true, export: id, rows, withdrawn };
        controller.enqueue(encoder.encode(`${JSON.stringify(end)}\n`));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** A file of an export, for whoever has its link; gone with its row. */
export async function serveShared(
  { training, lent, linkSecret, now }: Needs,
  asked: { exported: string; share: string; name: string; until: string; sig: string },
): Promise<{ file: OutboxFile; served: ServedObject }> {
  const good = await isSignedUntil({ linkSecret, now }, asked, (end) =>
    subject(asked.exported, end),
  );
  if (!good) throw new AppError("asset.link");
  const file = await training.file(asked.exported, asked.share, asked.name);
  const served = file && (await lent.serve(file.key, new Headers()));
  if (!file || !served) throw new AppError("asset.not-found");
  return { file, served };
}
