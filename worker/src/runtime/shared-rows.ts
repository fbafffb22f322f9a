import { outputFile, sharedParts } from "@aktion/schema/sharing/shared-parts";
import { consentText } from "@aktion/schema/sharing/consent-text";
import type { Task } from "@aktion/schema/tasks/task";
import type { Take } from "@aktion/schema/run/events";

/**
 * Whether an output of a run may be lent, as SQL over its row in `runs`; `assets` and `members` bind JSON
 * lists of the files and the cast members that went into it. The rule: every file is its owner's own, each
 * being an upload of theirs or the output of a run of theirs that could itself be lent (which is what
 * `lendable` of its row says, so the whole way back is traced one step at a time); every cast member is
 * theirs; neither the board, nor the graph that was run, nor a board that an input was made on is marked
 * private. What is not known counts as not theirs.
 */
const mayBeLent = (assets: string, members: string): string =>
  `NOT EXISTS (SELECT 1 FROM json_each(${assets}) AS used WHERE NOT EXISTS (SELECT 1 FROM assets AS input
     WHERE input.id = used.value AND input.owner = runs.owner AND input.lendable = 1
     AND input.deleted_at IS NULL))
   AND NOT EXISTS (SELECT 1 FROM json_each(${members}) AS used WHERE NOT EXISTS
     (SELECT 1 FROM cast_members WHERE cast_members.id = used.value AND cast_members.owner = runs.owner
       AND cast_members.deleted_at IS NULL))
   AND coalesce((SELECT "order" ->> '$.graph.settings.private' FROM run_orders WHERE run = runs.id), 1) = 0
   AND NOT EXISTS (SELECT 1 FROM boards WHERE boards.id = runs.board_id
     AND boards.graph ->> '$.settings.private' = 1)
   AND NOT EXISTS (SELECT 1 FROM json_each(${assets}) AS used
     JOIN takes ON takes.asset_id = used.value JOIN boards ON boards.id = takes.board_id
     WHERE boards.graph ->> '$.settings.private' = 1)`;

interface Made {
  readonly run: string;
  readonly task: Task;
  readonly take: Pick<Take, "id" | "assets" | "tier" | "provider">;
}

const usedBy = (task: Task): { assets: string; members: string } => {
  const { files, members } = sharedParts(task);
  return {
    assets: JSON.stringify(files.map(({ asset }) => asset)),
    members: JSON.stringify(members),
  };
};

/** Says of a file just written whether it may be an input of what is shared. Draft outputs never are. */
export function lendStatement(d1: D1Database, { run, task, take }: Made): D1PreparedStatement[] {
  const [asset] = take.assets;
  if (asset === undefined || take.tier === "draft") return [];
  const { assets, members } = usedBy(task);
  return [
    d1
      .prepare(
        `UPDATE assets SET lendable = 1 WHERE id = ?1
         AND NOT EXISTS (SELECT 1 FROM takes WHERE takes.asset_id = ?1)
         AND EXISTS (SELECT 1 FROM runs WHERE runs.id = ?2 AND ${mayBeLent("?3", "?4")})`,
      )
      .bind(asset, run, assets, members),
  ];
}

const shareSql = `WITH
  files AS (SELECT json_group_array(json_object('name', named.name,
      'key', 'u/' || file.owner || '/' || ?1 || '/' || named.name, 'from', file.object_key,
      'kind', file.kind, 'type', file.type, 'bytes', file.bytes, 'sha256', file.sha256)) AS list
    FROM (SELECT value ->> 'name' AS name, value ->> 'asset' AS asset FROM json_each(?5)) AS named
    JOIN assets AS file ON file.id = named.asset)
  INSERT INTO shared_training_data (id, owner, take_id, asset_id, node_kind, output_kind, tier, maker,
    model, prompt, settings, "cast", inputs, files, words, bytes, milliseconds, consent, created_at, copied_at)
  SELECT ?1, runs.owner, ?3, ?4, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, files.list, ?16, ?17, ?18,
    consent.id, ?19, CASE files.list WHEN '[]' THEN ?19 END
  FROM runs JOIN files
    JOIN user ON user.id = runs.owner AND coalesce(user.is_anonymous, 0) = 0
    JOIN sharing_consents AS consent
      ON consent.id = (SELECT max(id) FROM sharing_consents WHERE owner = runs.owner)
  WHERE runs.id = ?2 AND (runs.status = 'running' OR ?20)
    AND consent."on" = 1 AND consent.version = ?21
    AND NOT EXISTS (SELECT 1 FROM takes WHERE takes.id = ?3)
    AND ${mayBeLent("?22", "?6")}
  ON CONFLICT (id) DO NOTHING`;

const outboxSql = `INSERT INTO training_outbox (share, work, files, due_at)
  SELECT id, 'copy', files, ?2 FROM shared_training_data WHERE id = ?1 AND copied_at IS NULL
  ON CONFLICT (share, work) DO NOTHING`;

export const shareIdOf = (attempt: string): string => attempt.replace(/^att_/, "shr_");

interface Shared extends Made {
  readonly attempt: string;
  readonly nodeKind: string;
  readonly model: string;
  readonly take: Take;
  readonly bytes: number;
  readonly milliseconds: number;
  readonly now: number;
  readonly late?: boolean;
}

/** Drawn or cut here, whatever the tier of its board: that is Draft's work, and is never shared. */
const isDrafted = ({ tier, provider }: Pick<Take, "tier" | "provider">): boolean =>
  tier === "draft" || provider === "draft";

/**
 * The row of an output that is shared, and the order to copy its files: for the delivery's transaction,
 * behind the file's row and before that of the take. A take that is there already was delivered before:
 * its row is written, or withdrawn since, and isn't written again.
 */
export function shareStatements(d1: D1Database, facts: Shared): D1PreparedStatement[] {
  const { take, task, now } = facts;
  if (isDrafted(take)) return [];
  const id = shareIdOf(facts.attempt);
  const { settings, cast, inputs, files } = sharedParts(task);
  const [asset = null] = take.assets;
  const output = asset === null ? [] : [{ name: outputFile, asset }];
  const { assets, members } = usedBy(task);
  return [
    d1
      .prepare(shareSql)
      .bind(
        id,
        facts.run,
        take.id,
        asset,
        JSON.stringify([...output, ...files]),
        members,
        facts.nodeKind,
        take.media,
        take.tier,
        take.provider,
        facts.model,
        take.prompt ?? null,
        JSON.stringify(settings),
        JSON.stringify(cast),
        JSON.stringify(inputs),
        take.text,
        facts.bytes,
        facts.milliseconds,
        now,
        facts.late ? 1 : 0,
        consentText.version,
        assets,
      ),
    d1.prepare(outboxSql).bind(id, now),
  ];
}
