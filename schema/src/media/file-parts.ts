/** A file that is read in parts: whoever changes it never holds it whole. */
export interface FileParts {
  readonly size: number;
  readonly read: (from: number, to: number) => Promise<Uint8Array>;
}

/** A part of a changed file: bytes of its own, or a range of the file it was made from. */
export type Piece = Uint8Array<ArrayBuffer> | { readonly from: number; readonly to: number };

export const partsOf = (bytes: Uint8Array): FileParts => ({
  size: bytes.length,
  read: (from, to) => Promise.resolve(bytes.subarray(from, to)),
});

export const partsOfBlob = (blob: Blob): FileParts => ({
  size: blob.size,
  read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
});

/** A new file of the pieces; what is a range stays where it lies until it is read. */
export const blobOf = (blob: Blob, pieces: readonly Piece[], type: string): Blob =>
  new Blob(
    pieces.map((piece) => (piece instanceof Uint8Array ? piece : blob.slice(piece.from, piece.to))),
    { type },
  );

export const range = (from: number, to: number): Piece => ({ from, to });
