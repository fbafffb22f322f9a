/** A body as JSON; null when it is none. */
export function parseJson<T>(body: string): T | null {
  try {
    return JSON.parse(body) as T;
  } catch {
    return null;
  }
}

export interface Message {
  readonly role?: string;
  readonly content?: string;
}

/** What the user said last, of a conversation with a language model. */
export const lastWords = (messages: readonly Message[] | undefined): string =>
  messages?.findLast(({ role }) => role === "user")?.content ?? "";
