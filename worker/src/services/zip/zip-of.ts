import { crc32 } from "./crc32";
import {
  centralDirectory,
  descriptor,
  localHeader,
  type WrittenFile,
  type ZipFile,
} from "./zip-headers";

/**
 * A zip, piece by piece; what is held at a time is one piece of one file. A file that is not as long as
 * was said breaks the zip off, so that it can't be taken for whole.
 */
export async function* zipOf<F extends ZipFile>(
  files: readonly F[],
  read: (file: F) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  const written: WrittenFile[] = [];
  let offset = 0;
  for (const file of files) {
    const header = localHeader(file);
    yield header;
    let crc = 0;
    let bytes = 0;
    for await (const piece of read(file)) {
      crc = crc32(piece, crc);
      bytes += piece.length;
      yield piece;
    }
    if (bytes !== file.bytes) throw new Error("a file of a zip is not as long as it was");
    const behind = descriptor(crc, bytes);
    yield behind;
    written.push({ name: file.name, bytes, at: file.at, crc, offset });
    offset += header.length + bytes + behind.length;
  }
  yield* centralDirectory(written, offset);
}
