/** What one member of the cast, and one person's cast, may hold. */
export const castLimits = {
  name: 80,
  words: 2000,
  notes: 4000,
  pictures: 5,
  members: 200,
} as const;
