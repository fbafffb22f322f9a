/** What Aktion takes in: sizes in bytes, pictures also in pixels (width times height). */
export const stillBytes = 25 * 1024 * 1024;
export const stillPixels = 16_000_000;
export const soundBytes = 50 * 1024 * 1024;
export const shotBytes = 500 * 1024 * 1024;
