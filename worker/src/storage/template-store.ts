import { boardOrigins, templates, templateVersions } from "@aktion/schema/tables/templates";
import { and, desc, eq, sql } from "drizzle-orm";
import type { TemplateStore, TemplateVersionRow } from "../ports/template-store";
import { afterCursor, toPage, writeCursor, type Database } from "./database";
import { createTemplateReports } from "./template-reports";

const shownRow = {
  slug: templates.slug,
  owner: templates.owner,
  title: templates.title,
  summary: templates.summary,
  tags: templates.tags,
  shown: templates.shown,
  version: templates.version,
  aspect: templates.aspect,
  nodes: templates.nodes,
  coverKey: templates.coverKey,
  uses: templates.uses,
  publishedAt: templates.publishedAt,
  takenDownAt: templates.takenDownAt,
};

const soughtIn = ({ title, summary, tags }: TemplateVersionRow): string =>
  [title, summary, ...tags].join("\n").toLowerCase();

const firstSql = `INSERT INTO templates (slug, owner, title, summary, tags, sought, shown, version, aspect, nodes,
    cover_key, created_at, published_at)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?9, ?10, ?11, ?11
  WHERE (SELECT count(*) FROM templates WHERE owner = ?2) < ?12
  ON CONFLICT (slug) DO NOTHING`;

const nextSql = `UPDATE templates SET title = ?3, summary = ?4, tags = ?5, sought = ?6, shown = ?7, aspect = ?8,
    nodes = ?9, cover_key = ?10, published_at = ?11, version = ?12
  WHERE slug = ?1 AND owner = ?2 AND version = ?12 - 1 AND taken_down_at IS NULL`;

/** Only beside the row it belongs to: what could not become the newest is not kept either. */
const versionSql = `INSERT INTO template_versions (slug, version, title, summary, tags, graph, inputs, sha256, aspect,
    nodes, cover_key, samples, shots, at)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14
  WHERE EXISTS (SELECT 1 FROM templates WHERE slug = ?1 AND owner = ?15 AND version = ?2)
  ON CONFLICT (slug, version) DO NOTHING`;

export function createTemplateStore(db: Database): TemplateStore {
  const d1 = db.$client;
  return {
    ...createTemplateReports(db, shownRow),

    async publish(owner, row, shown, most) {
      const { slug, version, title, summary, aspect, nodes, coverKey, at } = row;
      const tags = JSON.stringify(row.tags);
      const first = version === 1;
      const [written, kept] = await d1.batch([
        d1
          .prepare(first ? firstSql : nextSql)
          .bind(
            slug,
            owner,
            title,
            summary,
            tags,
            soughtIn(row),
            shown,
            aspect,
            nodes,
            coverKey,
            at,
            first ? most : version,
          ),
        d1
          .prepare(versionSql)
          .bind(
            slug,
            version,
            title,
            summary,
            tags,
            row.graph,
            row.inputs,
            row.sha256,
            aspect,
            nodes,
            coverKey,
            JSON.stringify(row.samples),
            JSON.stringify(row.shots),
            at,
            owner,
          ),
      ]);
      if (written!.meta.changes > 0 && kept!.meta.changes > 0) return "published";
      return first ? "full" : "stale";
    },

    get: async (slug) =>
      (await db.select(shownRow).from(templates).where(eq(templates.slug, slug)).get()) ?? null,

    version: async (slug, version) =>
      (await db
        .select()
        .from(templateVersions)
        .where(and(eq(templateVersions.slug, slug), eq(templateVersions.version, version)))
        .get()) ?? null,

    versions: (slug) =>
      db
        .select({ version: templateVersions.version, at: templateVersions.at })
        .from(templateVersions)
        .where(eq(templateVersions.slug, slug))
        .orderBy(desc(templateVersions.version)),

    async list({ owner, sort, words, tag, cursor, limit }) {
      const by = sort === "used" ? templates.uses : templates.publishedAt;
      const rows = await db
        .select(shownRow)
        .from(templates)
        .where(
          and(
            owner === undefined
              ? sql`${templates.shown} = 'public' AND ${templates.takenDownAt} IS NULL`
              : eq(templates.owner, owner),
            tag === undefined
              ? undefined
              : sql`${tag} IN (SELECT value FROM json_each(${templates.tags}))`,
            ...words.map((word) => sql`instr(${templates.sought}, ${word}) > 0`),
            afterCursor(cursor, by, templates.slug),
          ),
        )
        .orderBy(desc(by), desc(templates.slug))
        .limit(limit + 1);
      return toPage(
        rows,
        limit,
        (row) => writeCursor(sort === "used" ? row.uses : row.publishedAt, row.slug),
        (row) => row,
      );
    },

    async show(owner, slug, shown) {
      const done = await db
        .update(templates)
        .set({ shown })
        .where(and(eq(templates.slug, slug), eq(templates.owner, owner)))
        .run();
      return done.meta.changes > 0;
    },

    async countUse(slug, owner, now) {
      await d1.batch([
        d1
          .prepare("INSERT OR IGNORE INTO template_uses (slug, owner, at) VALUES (?1, ?2, ?3)")
          .bind(slug, owner, now),
        d1
          .prepare(
            `UPDATE templates SET uses = (SELECT count(*) FROM template_uses WHERE slug = ?1)
             WHERE slug = ?1`,
          )
          .bind(slug),
      ]);
    },

    async noteOrigin(boardId, { slug, version }) {
      await db.insert(boardOrigins).values({ boardId, slug, version }).onConflictDoNothing();
    },

    originOf: async (boardId) =>
      (await db
        .select({ slug: boardOrigins.slug, version: boardOrigins.version })
        .from(boardOrigins)
        .where(eq(boardOrigins.boardId, boardId))
        .get()) ?? null,
  };
}
