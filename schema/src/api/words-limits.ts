/** What is asked for in words: of a prompt to be rewritten in letters, and of a person's own looks. */
export const enhanceLimits = { text: 4000, style: 500, turns: 50 } as const;
export const lookLimits = { name: 40, words: 20_000, looks: 40 } as const;
