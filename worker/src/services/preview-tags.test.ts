import { expect, test } from "vitest";
import type { TemplateRow } from "../ports/template-store";
import { previewTags } from "./preview-tags";

const row: TemplateRow = {
  slug: "roof-abc",
  owner: "usr_secret",
  title: 'Roof "& <script>alert(1)</script>',
  summary: "",
  tags: [],
  shown: "public",
  version: 3,
  aspect: "16:9",
  nodes: 4,
  coverKey: "t/roof-abc/3/0",
  uses: 0,
  publishedAt: 0,
  takenDownAt: null,
};
const tags = (more: Partial<TemplateRow> = {}) =>
  previewTags({ ...row, ...more }, "https://studio.example");

test("a link says title, words and picture, and words stay words", () => {
  expect(tags()).toContain(
    'property="og:title" content="Roof &quot;&amp; &lt;script&gt;alert(1)&lt;/script&gt;"',
  );
  expect(tags()).toContain(
    'property="og:image" content="https://studio.example/media/templates/roof-abc/3/cover"',
  );
  expect(tags({ summary: "Rain.\n  A roof." })).toContain('content="Rain. A roof."');
  expect(tags()).not.toContain("noindex");
  expect(tags()).not.toContain(row.owner);
});

test("without a cover there is no picture, and behind a link alone no search finds it", () => {
  const plain = tags({ coverKey: null, shown: "unlisted" });
  expect(plain).not.toContain("og:image");
  expect(plain).toContain('name="robots" content="noindex"');
});
