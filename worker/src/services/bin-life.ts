/** What is deleted can be brought back for thirty days. */
export const binLife = 30 * 24 * 60 * 60_000;
