// The board beside plain React Flow and litegraph: the same cards opened, panned, zoomed, dragged, typed
// into and told of progress, in one run. --cards 300,1000 and --rounds 1 make it shorter. A board holds
// 2,000 cards.
import { asked } from "./options/asked.ts";
import { launchBrowser, visit } from "../web/e2e/browser.ts";
import { makeStudio } from "../web/e2e/studio.ts";
import { gestures, lookAt, type Look } from "./canvas/measure.ts";
import { drawPictures, makeBoard, tellRun, tellTakes, thumbsOf } from "./canvas/our-board.ts";
import { openPeerPages } from "./canvas/peer-pages.ts";
import { flowPeer, litegraphPeer, type Peer } from "./canvas/peers.ts";
import { median } from "./printing/table.ts";

const counts = asked("cards", "300,1000,2000").split(",").map(Number);
const rounds = Number(asked("rounds", "3"));
const peers: readonly Peer[] = [flowPeer("ours"), flowPeer("react-flow"), litegraphPeer];

interface Row {
  readonly cards: number;
  readonly what: string;
  readonly peer: string;
  readonly main: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
}

const middleOf = (values: readonly (number | undefined)[]): number | null => {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length && known.length > 0 ? median(known) : null;
};

function rowsOf(cards: number, peer: string, looks: readonly Look[]): Row[] {
  const single = (what: string, values: number[]): Row => ({
    cards,
    what,
    peer,
    main: middleOf(values),
    p50: null,
    p95: null,
  });
  return [
    single(
      "open, ms",
      looks.map(({ open }) => open),
    ),
    single(
      "heap, MB",
      looks.map(({ heap }) => heap),
    ),
    ...gestures.map((what) => {
      const of = (key: "main" | "p50" | "p95") =>
        middleOf(looks.map(({ moved }) => moved[what]?.[key]));
      return { cards, what, peer, main: of("main"), p50: of("p50"), p95: of("p95") };
    }),
  ];
}

const studio = await makeStudio();
await studio.start();
const browser = await launchBrowser();
const rows: Row[] = [];
let pages: Awaited<ReturnType<typeof openPeerPages>> | null = null;
try {
  const { page: first, context } = await visit(browser, studio.url);
  await first.waitForLoadState("networkidle");
  const drawn = await drawPictures(first);
  pages = await openPeerPages(await thumbsOf(first, drawn));
  const pictures = encodeURIComponent(JSON.stringify(pages.pictures));
  for (const cards of counts) {
    const looks: Record<string, Look[]> = {};
    const id = await makeBoard(first, cards);
    for (let round = 0; round < rounds; round += 1) {
      for (const peer of peers) {
        const page = await context.newPage();
        page.setDefaultTimeout(120_000);
        try {
          const query = `cards=${cards}&pictures=${pictures}`;
          const ours = peer.name === "ours";
          const address = ours
            ? `${studio.url}/boards/${id}`
            : `${pages.url}/${peer.name}?${query}`;
          const tell = ours
            ? await tellRun(page, id, cards)
            : (step: number) =>
                page.evaluate(
                  ([node, progress]) => {
                    const detail = { id: node, progress };
                    dispatchEvent(new CustomEvent("told", { detail }));
                  },
                  [`n${step % 40}`, step / 200] as const,
                );
          if (ours) await tellTakes(page, id, cards, drawn);
          (looks[peer.name] ??= []).push(await lookAt(page, peer, address, tell));
        } finally {
          await page.close();
        }
      }
    }
    for (const peer of peers) rows.push(...rowsOf(cards, peer.name, looks[peer.name] ?? []));
  }
} finally {
  await browser.close();
  pages?.close();
  await studio.remove();
}

const shown = (value: number | null): string =>
  (value === null ? "-" : value.toFixed(1)).padStart(8);
for (const cards of counts) {
  console.log(
    `\n${cards} cards, medians of ${rounds}: main-thread ms a frame, frame p50, frame p95`,
  );
  for (const what of ["open, ms", "heap, MB", ...gestures]) {
    const cells = peers.map(({ name }) => {
      const row = rows.find(
        (one) => one.cards === cards && one.what === what && one.peer === name,
      )!;
      return `${name.padStart(11)}${shown(row.main)}${row.p50 === null ? "" : shown(row.p50) + shown(row.p95)}`;
    });
    console.log(`${what.padEnd(9)} ${cells.join("  ")}`);
  }
}
if (process.argv.includes("--json")) console.log(JSON.stringify({ bench: "canvas", rounds, rows }));
