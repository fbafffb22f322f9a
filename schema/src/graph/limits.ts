/** What one board may hold. The document limit is of its JSON in bytes; media is never inside. */
export const graphLimits = {
  nodes: 2000,
  edges: 8000,
  sections: 500,
  bytes: 1024 * 1024,
  items: 24,
} as const;
