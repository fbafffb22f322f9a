import { sql } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

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
    /**
     * Whether it may lie beside a shared output as an input: uploaded by its owner, or made for them on
     * Standard or Premium, on a board that is not private, of nothing but such files. No by default, so
     * that what comes from elsewhere (a template's samples) is never taken for their own.
     */
    lendable: integer("lendable", { mode: "boolean" }).notNull().default(false),
    createdAt: integer("created_at").notNull(),
    deletedAt: integer("deleted_at"),
    favouriteAt: integer("favourite_at"),
    /** 1 to 5. */
    rating: integer("rating"),
    downloads: integer("downloads").notNull().default(0),
    /** Where it stands among all files, by age: set by the database itself, and no two are alike. */
    place: integer("place"),
  },
  (table) => [
    index("assets_by_owner").on(table.owner, table.createdAt),
    uniqueIndex("assets_by_place").on(table.place),
    index("assets_favourite")
      .on(table.owner, table.favouriteAt, table.place)
      .where(sql`favourite_at IS NOT NULL`),
    index("assets_in_bin")
      .on(table.owner, table.deletedAt, table.place)
      .where(sql`deleted_at IS NOT NULL`),
    index("assets_to_go")
      .on(table.deletedAt)
      .where(sql`deleted_at IS NOT NULL`),
  ],
);

export const assetTags = sqliteTable(
  "asset_tags",
  {
    asset: text("asset").notNull(),
    tag: text("tag").notNull(),
  },
  (table) => [primaryKey({ columns: [table.asset, table.tag] })],
);

/** Which files a zip is asked for, until its link has run out. */
export const zips = sqliteTable(
  "zips",
  {
    id: text("id").primaryKey(),
    owner: text("owner").notNull(),
    /** A JSON list of asset ids. */
    files: text("files", { mode: "json" }).$type<readonly string[]>().notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [index("zips_by_age").on(table.createdAt)],
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
