/**
 * A body of known length, made piece by piece as it is read: a browser sees how far it is. When its
 * reader leaves, what makes it is ended too; when that fails, the body breaks off before its end.
 */
export function sizedStream(
  pieces: AsyncGenerator<Uint8Array, void>,
  bytes: number,
): ReadableStream {
  const { readable, writable } = new FixedLengthStream(bytes);
  const writer = writable.getWriter();
  const pump = async () => {
    try {
      for await (const piece of pieces) await writer.write(piece);
      await writer.close();
    } catch (fault) {
      await writer.abort(fault).catch(() => undefined);
    }
  };
  void pump();
  return readable;
}
