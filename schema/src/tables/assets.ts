import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Media kept for its owner: the row is written after the object is whole in the store, never before. */
export const assets = sqliteTable(
  "assets",
  {
    id: text("id").primaryKey(),
    owner: text("owner").notNull(),
    objectKey: text("object_key").notNull(),
    posterKey: text("poster_key"),
    kind: text("kind", { enum: ["image", "video", "audio"] }).notNull(),
    type: text("type").notNull(),
    name: text("name").notNull(),
    width: integer("width"),
    height: integer("height"),
    seconds: real("seconds"),
    bytes: integer("bytes").notNull(),
    sha256: text("sha256").notNull(),
    source: text("source", { enum: ["upload", "take"] }).notNull(),
    createdAt: integer("created_at").notNull(),
    deletedAt: integer("deleted_at"),
  },
  (table) => [index("assets_by_owner").on(table.owner, table.createdAt)],
);

export const uploads = sqliteTable("uploads", {
  id: text("id").primaryKey(),
  owner: text("owner").notNull(),
  name: text("name").notNull(),
  bytes: integer("bytes").notNull(),
  assetId: text("asset_id").notNull(),
  objectKey: text("object_key").notNull(),
  storeUploadId: text("store_upload_id").notNull(),
  createdAt: integer("created_at").notNull(),
});

export const uploadParts = sqliteTable(
  "upload_parts",
  {
    uploadId: text("upload_id").notNull(),
    part: integer("part").notNull(),
    etag: text("etag").notNull(),
    bytes: integer("bytes").notNull(),
  },
  (table) => [primaryKey({ columns: [table.uploadId, table.part] })],
);
