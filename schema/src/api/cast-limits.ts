/** What one member of the cast, and one person's cast, may hold. */
export const castLimits = { name: 80, notes: 2000, pictures: 5, members: 200 } as const;
