/**
 * The parts of a zip whose files are stored as they are. A file's CRC follows it, so that it is read
 * once; its length is known before. Names are UTF-8, times are UTC. A zip of ours is far below the
 * 4 GB and 65,535 files at which other headers are needed.
 */
export interface ZipFile {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}
/** One that was written, with where it begins. */
export interface WrittenFile extends ZipFile {
  readonly crc: number;
  readonly offset: number;
}

/** A CRC comes behind the file, and names are UTF-8. */
const flags = 0x0808;
const version = 20;
const localBytes = 30;
const descriptorBytes = 16;
const entryBytes = 46;
const endBytes = 22;

const encoder = new TextEncoder();
const nameOf = ({ name }: ZipFile): Uint8Array => encoder.encode(name);

/** Date and time as DOS kept them: years from 1980 on, two seconds a step. */
function dosTime(at: number): { date: number; time: number } {
  const when = new Date(Math.max(at, Date.UTC(1980, 0, 1)));
  return {
    date:
      ((when.getUTCFullYear() - 1980) << 9) | ((when.getUTCMonth() + 1) << 5) | when.getUTCDate(),
    time: (when.getUTCHours() << 11) | (when.getUTCMinutes() << 5) | (when.getUTCSeconds() >> 1),
  };
}

/** Little-endian fields one behind the other, with a tail of bytes. */
function part(
  fields: readonly (readonly [value: number, bytes: 2 | 4])[],
  tail: Uint8Array = new Uint8Array(),
): Uint8Array {
  const length = fields.reduce((sum, [, bytes]) => sum + bytes, 0);
  const whole = new Uint8Array(length + tail.length);
  const view = new DataView(whole.buffer);
  let at = 0;
  for (const [value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  whole.set(tail, at);
  return whole;
}

export function localHeader(file: ZipFile): Uint8Array {
  const name = nameOf(file);
  const { date, time } = dosTime(file.at);
  return part(
    [
      [0x04034b50, 4],
      [version, 2],
      [flags, 2],
      [0, 2],
      [time, 2],
      [date, 2],
      [0, 4],
      [file.bytes, 4],
      [file.bytes, 4],
      [name.length, 2],
      [0, 2],
    ],
    name,
  );
}

export const descriptor = (crc: number, bytes: number): Uint8Array =>
  part([
    [0x08074b50, 4],
    [crc, 4],
    [bytes, 4],
    [bytes, 4],
  ]);

function centralEntry(file: WrittenFile): Uint8Array {
  const name = nameOf(file);
  const { date, time } = dosTime(file.at);
  return part(
    [
      [0x02014b50, 4],
      [version, 2],
      [version, 2],
      [flags, 2],
      [0, 2],
      [time, 2],
      [date, 2],
      [file.crc, 4],
      [file.bytes, 4],
      [file.bytes, 4],
      [name.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [file.offset, 4],
    ],
    name,
  );
}

/** All that comes behind the files, which end at `offset`. */
export function centralDirectory(files: readonly WrittenFile[], offset: number): Uint8Array[] {
  const entries = files.map(centralEntry);
  const length = entries.reduce((sum, entry) => sum + entry.length, 0);
  const last = part([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [length, 4],
    [offset, 4],
    [0, 2],
  ]);
  return [...entries, last];
}

/** The whole zip's exact length, before anything is read. */
export const zipBytes = (files: readonly ZipFile[]): number =>
  files.reduce(
    (sum, file) =>
      sum + localBytes + entryBytes + 2 * nameOf(file).length + file.bytes + descriptorBytes,
    endBytes,
  );
