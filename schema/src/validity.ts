/** A "no" the user can mend in the editor: a reason in words, never an exception. */
export type Validity = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export const valid: Validity = { ok: true };

export const invalid = (reason: string): Validity => ({ ok: false, reason });
