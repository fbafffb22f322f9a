const owned = [
  "boards",
  "assets",
  "uploads",
  "runs",
  "takes",
  "cast_members",
  "cast_models",
  "looks",
  "zips",
  "reports",
  "template_uses",
] as const;

type Owned = (typeof owned)[number];

const moves: Readonly<Partial<Record<Owned, string>>> = {
  // An idempotency key is unique per owner, so a guest's old keys are let go.
  runs: "UPDATE runs SET owner = ?, idempotency_key = NULL WHERE owner = ?",
  // A look that this browser sent to both is there already.
  looks: "UPDATE OR IGNORE looks SET owner = ? WHERE owner = ?",
  // A template that both used counts once.
  template_uses: "UPDATE OR IGNORE template_uses SET owner = ? WHERE owner = ?",
};

/** All a guest made becomes the user's, in one transaction; doing it again changes nothing. */
export async function adopt(d1: D1Database, guest: string, user: string): Promise<void> {
  if (guest === user) return;
  await d1.batch(
    owned.map((table) =>
      d1.prepare(moves[table] ?? `UPDATE ${table} SET owner = ? WHERE owner = ?`).bind(user, guest),
    ),
  );
}
