import { readNote, writeNote } from "./local-note";

/** Who signed in by e-mail on this device, so that a session that ends is not taken for a guest. */
const key = "aktion.email";

export const rememberedEmail = (): string | null => readNote(key);

export const rememberEmail = (email: string | null): void => writeNote(key, email);
