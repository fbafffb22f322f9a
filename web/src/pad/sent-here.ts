/** Pictures this page sent, by asset: their own bytes are at hand before any small picture is made. */
export const sentHere = new Map<string, string>();
