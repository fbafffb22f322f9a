const owned = ["boards", "assets", "uploads", "runs", "takes", "cast_members"] as const;

/** All a guest made becomes the user's, in one transaction; doing it again changes nothing. */
export async function adopt(d1: D1Database, guest: string, user: string): Promise<void> {
  if (guest === user) return;
  await d1.batch(
    owned.map((table) =>
      // An idempotency key is unique per owner, so a guest's old keys are let go.
      table === "runs"
        ? d1
            .prepare("UPDATE runs SET owner = ?, idempotency_key = NULL WHERE owner = ?")
            .bind(user, guest)
        : d1.prepare(`UPDATE ${table} SET owner = ? WHERE owner = ?`).bind(user, guest),
    ),
  );
}
