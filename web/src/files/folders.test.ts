import { expect, test } from "vitest";
import { filesIn } from "./folders";

const file = (name: string) => ({
  name,
  isFile: true,
  isDirectory: false,
  file: (done: (file: { name: string }) => void) => done({ name }),
});
/** Like a browser's: a hundred at a time, and nothing at the end. */
function folder(name: string, inside: object[]) {
  return {
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      let place = 0;
      return {
        readEntries: (done: (some: object[]) => void) => {
          done(inside.slice(place, place + 100));
          place += 100;
        },
      };
    },
  };
}
const namesIn = async (...folders: object[]) =>
  (await filesIn(folders as unknown as FileSystemEntry[])).map(({ name }) => name);

test("the files of a folder come as people count, those of its folders in their place", async () => {
  const shots = folder("b", [file("2.png"), file("10.png"), file("1.png"), file(".DS_Store")]);
  expect(await namesIn(folder("all", [file("c.png"), shots, file("a.png")]))).toEqual([
    "a.png",
    "1.png",
    "2.png",
    "10.png",
    "c.png",
  ]);
});

test("a folder of hundreds is read to its end, one of very many is not", async () => {
  const some = (count: number) => Array.from({ length: count }, (_, at) => file(`${at}.png`));
  expect(await namesIn(folder("250", some(250)))).toHaveLength(250);
  expect((await namesIn(folder("5000", some(5000)))).length).toBeLessThanOrEqual(1000);
  expect(await namesIn(folder("none", []))).toEqual([]);
});
