import fc from "fast-check";
import { expect, test } from "vitest";
import { asDownload, fileName, fileNames } from "./file-names";

const still = "image/png";

test("a file keeps its name, with the ending of what it is", () => {
  expect(fileName({ name: "Mara, take 3", type: still })).toBe("Mara, take 3.png");
  expect(fileName({ name: "roof.PNG", type: still })).toBe("roof.png");
  expect(fileName({ name: "roof.jpeg", type: "image/jpeg" })).toBe("roof.jpeg");
  expect(fileName({ name: "roof.png", type: "image/webp" })).toBe("roof.png.webp");
  expect(fileName({ name: "../../etc/passwd", type: still })).toBe("-..-etc-passwd.png");
  expect(fileName({ name: "a\u202egnp.exe", type: still })).toBe("agnp.exe.png");
  expect(fileName({ name: "con", type: still })).toBe("_con.png");
  expect(fileName({ name: " ... ", type: still })).toBe("Untitled.png");
});

test("files that lie together have names of their own", () => {
  const names = ["Roof", "roof", "Roof (2)", "ROOF"].map((name) => ({ name, type: still }));
  expect(fileNames(names)).toEqual([
    "Roof.png",
    "roof (2).png",
    "Roof (2) (2).png",
    "ROOF (3).png",
  ]);
});

test("any name can be written on any disk, into any header, and none twice", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary", maxLength: 140 }), { maxLength: 5 }),
      (all) => {
        const names = fileNames(all.map((name) => ({ name, type: still })));
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(all.length);
        for (const name of names) {
          expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]|^\.|^\s|\s\.png$/u);
          const header = asDownload(name);
          expect(new Headers({ "content-disposition": header }).get("content-disposition")).toBe(
            header,
          );
          expect(decodeURIComponent(header.split("UTF-8''")[1]!)).toBe(name);
        }
      },
    ),
    { numRuns: 25 },
  );
});
