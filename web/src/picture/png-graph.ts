import { crc32 } from "@aktion/schema/media/measure-png";

/** The keyword under which a picture of a board carries its graph. */
const keyword = "aktion:graph";
const headLength = 8 + 25;

/** The same picture with the graph's JSON in an iTXt chunk right behind its head. */
export function withGraph(png: Uint8Array, json: string): Uint8Array<ArrayBuffer> {
  const data = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${json}`);
  const made = new Uint8Array(png.length + data.length + 8);
  const view = new DataView(made.buffer);
  made.set(png.subarray(0, headLength));
  view.setUint32(headLength, data.length - 4);
  made.set(data, headLength + 4);
  const end = headLength + 4 + data.length;
  view.setUint32(end, crc32(made, headLength + 4, end));
  made.set(png.subarray(headLength), end + 4);
  return made;
}
