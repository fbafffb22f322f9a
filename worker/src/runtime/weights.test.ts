import fc from "fast-check";
import { expect, test } from "vitest";
import { isWhole, weightsHeader } from "./weights";

/** A file of one tensor. */
function fileOf(numbers: number): Uint8Array {
  const face = { dtype: "U8", shape: [numbers], data_offsets: [0, numbers] };
  const header = new TextEncoder().encode(JSON.stringify({ __metadata__: { made: "é" }, face }));
  const file = new Uint8Array(8 + header.length + numbers);
  new DataView(file.buffer).setBigUint64(0, BigInt(header.length), true);
  file.set(header, 8);
  return file;
}

const read = (file: Uint8Array) => {
  const length = weightsHeader(file.subarray(0, 64));
  if (length === null) return false;
  return isWhole(new TextDecoder().decode(file.subarray(8, 8 + length)), file.length);
};

test("a whole file is whole; cut off anywhere, or longer, it is not", () => {
  const file = fileOf(64);
  expect(read(file)).toBe(true);
  expect(read(Uint8Array.from([...file, 0]))).toBe(false);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: file.length - 1 }), (end) => {
      expect(read(file.slice(0, end))).toBe(false);
    }),
  );
});

test("anything else is no file of weights, and nothing throws", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(read(bytes)).toBe(false);
    }),
  );
  const page = new TextEncoder().encode("<!doctype html><title>Not found</title>".padEnd(80));
  expect(read(page)).toBe(false);
});

test("a header that tells of no numbers, or lies about them, is refused", () => {
  for (const header of ["{}", "[]", "null", '{"a":{"dtype":"F16","shape":[1],"data_offsets":[0]}}'])
    expect(isWhole(header, 8 + header.length)).toBe(false);
});
