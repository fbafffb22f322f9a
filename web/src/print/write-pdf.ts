import { joined } from "@aktion/schema/media/bytes";
import type { PageLayout } from "./page-layout";

/** A picture as PDF takes it: a whole JPEG, or rows packed with zlib, each behind the kind of its filter. */
export interface PdfPicture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly packing: "jpeg" | "rows";
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();

/** A point has thousands of parts here: far finer than any printer. */
const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Text in PDF's own UTF-16, so that every name can be said. */
function text(words: string): string {
  const units = Array.from({ length: words.length }, (_, place) => words.charCodeAt(place));
  return `<FEFF${units.map((unit) => unit.toString(16).padStart(4, "0")).join("")}>`;
}

const filterOf = ({ packing, width, channels }: PdfPicture): string =>
  packing === "jpeg"
    ? "/Filter /DCTDecode"
    : `/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors ${channels} /BitsPerComponent 8 /Columns ${width} >>`;

/** A document of one page with one picture on it. */
export function writePdf(
  { page, picture: box }: PageLayout,
  picture: PdfPicture,
  title: string,
): Uint8Array<ArrayBuffer> {
  const { width, height, channels, bytes } = picture;
  const place = [box.width, 0, 0, box.height, box.x, box.y].map(number).join(" ");
  const drawn = encoder.encode(`q ${place} cm /Picture Do Q\n`);
  const colour = channels === 1 ? "/DeviceGray" : "/DeviceRGB";
  const stream = (head: string, content: Uint8Array): (string | Uint8Array)[] => [
    `<< ${head} /Length ${content.length} >>\nstream\n`,
    content,
    "\nendstream",
  ];
  const objects: (string | Uint8Array)[][] = [
    ["<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /PrintScaling /None >> >>"],
    ["<< /Type /Pages /Kids [3 0 R] /Count 1 >>"],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${number(page.width)} ${number(page.height)}] ` +
        "/Resources << /XObject << /Picture 5 0 R >> >> /Contents 4 0 R >>",
    ],
    stream("", drawn),
    stream(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${colour} ` +
        `/BitsPerComponent 8 ${filterOf(picture)}`,
      bytes,
    ),
    [`<< /Title ${text(title)} /Producer ${text("Aktion")} >>`],
  ];
  const pieces: Uint8Array[] = [];
  let length = 0;
  const write = (piece: string | Uint8Array) => {
    const written = typeof piece === "string" ? encoder.encode(piece) : piece;
    pieces.push(written);
    length += written.length;
  };
  // Bytes above 127 right at the start say that this is no text.
  write("%PDF-1.7\n");
  write(Uint8Array.of(0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a));
  const places = objects.map((object, index) => {
    const at = length;
    write(`${index + 1} 0 obj\n`);
    for (const piece of object) write(piece);
    write("\nendobj\n");
    return at;
  });
  const table = length;
  const rows = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`);
  write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join("")}`);
  write(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\n`);
  write(`startxref\n${table}\n%%EOF\n`);
  return joined(pieces);
}
