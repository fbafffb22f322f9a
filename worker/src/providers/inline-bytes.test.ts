import { describe, expect, it } from "vitest";
import { inlineBytes } from "./inline-bytes";

const encoded = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

describe("a file within an answer", () => {
  it("comes out as it went in, whatever its length", () => {
    for (const length of [1, 2, 3, 4, 255, 49_151, 49_152, 49_153, 200_001]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 256);
      expect(inlineBytes(encoded(bytes))).toEqual(bytes);
    }
  });

  it("may be broken into lines, and lack its last signs", () => {
    expect(inlineBytes("iVBO\nRw==\n")).toEqual(Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
    expect(inlineBytes("iVBORw")).toEqual(Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
  });

  it.each(["", "  ", "==", "iVB*Rw==", "iV==BORw", "data:image/png;base64,iVBORw==", "i"])(
    "is none: %j",
    (text) => {
      expect(inlineBytes(text)).toBeNull();
    },
  );
});
