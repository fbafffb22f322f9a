import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Mail to send: written first, sent after, so that none is lost and each is sent once. */
export const mailOutbox = sqliteTable("mail_outbox", {
  id: text("id").primaryKey(),
  recipient: text("recipient").notNull(),
  subject: text("subject").notNull(),
  body: text("body").notNull(),
  createdAt: integer("created_at").notNull(),
  sentAt: integer("sent_at"),
  failure: text("failure"),
});

/** Windows of "so many in so long", kept in the database so that they hold across machines. */
export const counters = sqliteTable("counters", {
  key: text("key").primaryKey(),
  count: integer("count").notNull(),
  opensAt: integer("opens_at").notNull(),
});
