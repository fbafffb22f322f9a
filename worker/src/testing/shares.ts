import { env } from "cloudflare:workers";
import { putSharing } from "@aktion/schema/api/sharing";
import type { Client } from "./client";
import { idOf } from "./people";

interface ShareRow {
  readonly id: string;
  readonly nodeKind: string;
  readonly outputKind: string;
  readonly takeId: string;
  readonly files: { name: string; key: string; from: string; sha256: string }[];
  readonly copiedAt: number | null;
  readonly rating: number | null;
}

export const share = (client: Client, on = true) => client.ask(putSharing, { json: { on } });

export async function sharesOf(client: Client): Promise<ShareRow[]> {
  const { results } = await env.DB.prepare(
    `SELECT id, node_kind AS nodeKind, output_kind AS outputKind, take_id AS takeId, files,
       copied_at AS copiedAt, rating FROM shared_training_data WHERE owner = ? ORDER BY seq`,
  )
    .bind(await idOf(client))
    .all<Omit<ShareRow, "files"> & { files: string }>();
  return results.map((row) => ({ ...row, files: JSON.parse(row.files) as ShareRow["files"] }));
}

export const kindsShared = async (client: Client): Promise<string[]> =>
  (await sharesOf(client)).map(({ nodeKind }) => nodeKind).toSorted();

/** What lies in somebody's folder of the private bucket. */
export async function lentBy(client: Client): Promise<string[]> {
  const prefix = `u/${await idOf(client)}/`;
  const { objects } = await env.TRAINING.list({ prefix });
  return objects.map(({ key }) => key.slice(prefix.length)).toSorted();
}

export async function orders(): Promise<number> {
  const row = await env.DB.prepare("SELECT count(*) AS open FROM training_outbox").first<{
    open: number;
  }>();
  return row!.open;
}

const patience = 10_000;

/** Copies go on by themselves: until none is left to be made. */
export async function allCarriedOut(): Promise<void> {
  for (const end = Date.now() + patience; (await orders()) > 0; await scheduler.wait(20))
    if (Date.now() > end) throw new Error("orders are left in the training outbox");
}

/** A contribution as a delivery leaves it, without the run: its output lies among the owner's media. */
export async function plantShare(
  client: Client,
  id: string,
  { bytes = "an output", copy = true, nodeKind = "image" } = {},
): Promise<void> {
  const owner = await idOf(client);
  const from = `u/${owner}/${id}`;
  await env.BUCKET.put(from, bytes);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(bytes));
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0"));
  const file = {
    name: "output",
    key: `u/${owner}/${id}/output`,
    from,
    kind: "image",
    type: "image/png",
    bytes: bytes.length,
    sha256: sha256.join(""),
  };
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO shared_training_data (id, owner, take_id, node_kind, output_kind, tier, maker, model,
         settings, "cast", inputs, files, bytes, milliseconds, consent, created_at)
       SELECT ?1, ?2, ?1, ?5, 'image', 'standard', 'fal', 'm', '{}', '[]', '[]', ?3, ?4, 1, coalesce(max(id), 0), ?6
       FROM sharing_consents WHERE owner = ?2`,
    ).bind(id, owner, JSON.stringify([file]), bytes.length, nodeKind, Date.now()),
    ...(copy
      ? [
          env.DB.prepare(
            "INSERT INTO training_outbox (share, work, files, due_at) VALUES (?, 'copy', ?, 0)",
          ).bind(id, JSON.stringify([file])),
        ]
      : []),
  ]);
}
