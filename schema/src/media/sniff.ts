import { ascii, at, u16 } from "./bytes";

export type MediaKind = "image" | "video" | "audio";

export interface Sniffed {
  readonly kind: MediaKind;
  readonly mime: string;
}

const image = (mime: string): Sniffed => ({ kind: "image", mime });
const video = (mime: string): Sniffed => ({ kind: "video", mime });
const audio = (mime: string): Sniffed => ({ kind: "audio", mime });

const soundBrands = new Set(["M4A ", "M4B "]);
const videoBrands =
  /^(isom|iso[2-9]|mp4[12]|mp41|avc1|av01|M4V |M4VH|M4VP|dash|msdh|mmp4|MSNV|f4v |3g[p2].|hev1|hvc1|cmfc|cmf2|mp71|NDS[CSHMP]|XAVC)$/;

/** `ftyp` names its brand first, then those it is compatible with; a still's brand is no film. */
function isoMedia(bytes: Uint8Array): Sniffed | null {
  const box = ascii(bytes, 4, 4);
  if (box === "moov" || box === "mdat" || box === "wide") {
    // QuickTime files older than `ftyp` start with one of these.
    return at(bytes, 0) < 0x10 || box === "mdat" ? video("video/quicktime") : null;
  }
  if (box !== "ftyp") return null;
  const brand = ascii(bytes, 8, 4);
  if (brand === "qt  ") return video("video/quicktime");
  if (soundBrands.has(brand)) return audio("audio/mp4");
  return videoBrands.test(brand) ? video("video/mp4") : null;
}

/** The DocType element (42 82) within the EBML head; Matroska proper is not taken. */
function isWebm(bytes: Uint8Array): boolean {
  const head = ascii(bytes, 0, Math.min(bytes.length, 64));
  return /\x42\x82[\x80-\xff]webm/.test(head);
}

function ogg(bytes: Uint8Array): Sniffed | null {
  const head = ascii(bytes, 0, Math.min(bytes.length, 64));
  if (head.includes("OpusHead")) return audio("audio/ogg");
  return head.includes("vorbis") || head.includes("FLAC") || head.includes("Speex")
    ? audio("audio/ogg")
    : null;
}

/** Eleven set bits, then a version, layer III, a bit rate and a sample rate that exist. */
function isMp3Frame(bytes: Uint8Array): boolean {
  const head = u16(bytes, 0);
  const rates = at(bytes, 2);
  return (
    (head & 0xffe0) === 0xffe0 &&
    ((head >> 3) & 3) !== 1 &&
    ((head >> 1) & 3) === 1 &&
    rates >> 4 !== 15 &&
    rates >> 4 !== 0 &&
    ((rates >> 2) & 3) !== 3
  );
}

/** What a file is, by its first bytes alone (64 are enough); null for all that Aktion does not take. */
export function sniff(bytes: Uint8Array): Sniffed | null {
  if (bytes.length < 12) return null;
  if (ascii(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return image("image/png");
  if (u16(bytes, 0) === 0xffd8 && at(bytes, 2) === 0xff) return image("image/jpeg");
  const start = ascii(bytes, 0, 4);
  const form = ascii(bytes, 8, 4);
  if (start === "RIFF" && form === "WEBP") return image("image/webp");
  if (start === "RIFF" && form === "WAVE") return audio("audio/wav");
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return image("image/gif");
  if (start === "\x1aE\xdf\xa3") return isWebm(bytes) ? video("video/webm") : null;
  if (start === "OggS") return ogg(bytes);
  if (start.startsWith("ID3") && at(bytes, 3) < 0x10) return audio("audio/mpeg");
  return isoMedia(bytes) ?? (isMp3Frame(bytes) ? audio("audio/mpeg") : null);
}
