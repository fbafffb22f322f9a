import { expect, test } from "vitest";
import { LappedTransform } from "./lapped-transform";

test.each([64, 256, 2048])("%s samples are what the plain sum gives", (size) => {
  const lines = new Float32Array(size / 2).map((_, line) => Math.sin(line * 12.9898) * 3);
  const out = new LappedTransform(size).run(lines);
  for (const place of [0, 1, size / 4 - 1, size / 4, size / 2, size / 2 + 3, size - 1]) {
    const angle = (Math.PI / (2 * size)) * (2 * place + 1 + size / 2);
    const sum = lines.reduce(
      (all, value, line) => all + value * Math.cos(angle * (2 * line + 1)),
      0,
    );
    expect(out[place]).toBeCloseTo(sum, 2);
  }
});
