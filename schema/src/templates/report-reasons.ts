/** What may be wrong with a template. */
export const reportReasons = ["stolen", "person", "harmful", "other"] as const;
export type ReportReason = (typeof reportReasons)[number];
