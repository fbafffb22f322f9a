import { jpegFrame } from "@aktion/schema/media/measure-jpeg";
import { packed, rowsOf } from "./picture-rows";
import type { PdfPicture } from "./write-pdf";

/** A JPEG goes in as it is, unless it is turned when shown or made of inks. */
function asItIs(bytes: Uint8Array): PdfPicture | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const frame = jpegFrame(bytes);
  if (!frame || frame.turn !== 1) return null;
  const { width, height, channels } = frame;
  if (channels !== 1 && channels !== 3) return null;
  return { width, height, channels, packing: "jpeg", bytes };
}

async function drawn(blob: Blob): Promise<PdfPicture> {
  const bitmap = await createImageBitmap(blob);
  try {
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext("2d")!;
    context.drawImage(bitmap, 0, 0);
    const rows = rowsOf(context.getImageData(0, 0, width, height).data, width);
    return { width, height, channels: 3, packing: "rows", bytes: await packed(rows) };
  } finally {
    bitmap.close();
  }
}

/** Any still as PDF takes it, with every pixel it has. */
export const pictureForPdf = async (blob: Blob): Promise<PdfPicture> =>
  asItIs(new Uint8Array(await blob.arrayBuffer())) ?? drawn(blob);
