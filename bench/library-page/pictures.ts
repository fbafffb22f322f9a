import type { DatabaseSync } from "node:sqlite";
import type { Page } from "playwright-core";

const sizes = [
  [640, 360],
  [480, 480],
  [360, 640],
  [640, 480],
  [720, 300],
] as const;
const count = 15;

export interface Shape {
  readonly thumb: string;
  readonly width: number;
  readonly height: number;
}

/** So many pictures of different shapes, sent in as the visitor's own; their ids. */
export const drawPictures = (page: Page): Promise<string[]> =>
  page.evaluate(
    async ([all, many]) => {
      const ids: string[] = [];
      for (let place = 0; place < many; place += 1) {
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [...all[place % all.length]!];
        const context = canvas.getContext("2d")!;
        for (let at = 0; at < 60; at += 1) {
          context.fillStyle = `hsl(${(place * 41 + at * 7) % 360} 40% ${20 + (at % 40)}%)`;
          context.fillRect((at * 97) % canvas.width, (at * 61) % canvas.height, 180, 130);
        }
        const body = await new Promise<Blob>((done) => canvas.toBlob((blob) => done(blob!)));
        const headers = { "content-type": "image/png", "x-name": "picture.png" };
        const answer = await fetch("/api/assets", { method: "POST", headers, body });
        const { id } = (await answer.json()) as { id: string };
        // Its small picture is made now, as that of most of a library was long ago.
        for (const width of [320, 640]) await fetch(`/media/${id}/thumb?w=${width}`);
        ids.push(id);
      }
      return ids;
    },
    [sizes, count] as const,
  );

/** Every file of the library stands for one of those pictures; answers them as the page will show them. */
export function pictureAll(
  database: DatabaseSync,
  owner: string,
  drawn: readonly string[],
): readonly Shape[] {
  const get = database.prepare("SELECT object_key, width, height FROM assets WHERE id = ?");
  const put = database.prepare(
    `UPDATE assets SET object_key = ?, width = ?, height = ?, kind = 'image', type = 'image/png'
     WHERE id = ?`,
  );
  const all = database
    .prepare("SELECT id FROM assets WHERE owner = ? ORDER BY created_at DESC")
    .all(owner) as { id: string }[];
  const pictures = drawn.map(
    (id) => get.get(id) as { object_key: string; width: number; height: number },
  );
  database.exec("BEGIN");
  const shapes = all.map(({ id }, place) => {
    const { object_key: key, width, height } = pictures[(place * 7) % pictures.length]!;
    if (!drawn.includes(id)) put.run(key, width, height, id);
    return { thumb: `/media/${id}/thumb?w=320`, width, height };
  });
  database.exec("COMMIT");
  return shapes;
}
