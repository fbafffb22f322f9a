// What the engine adds to the work itself, beside two engines that keep nothing: ours is on disk at
// every step. Free nodes are passed by circled takes; paid ones are made by stand-ins of fal.
import { langgraph, rivet } from "./engine/peers.ts";
import { openOurs } from "./engine/ours.ts";
import { criticalPath, deep, diamond, skew, wide, type Shape } from "./engine/shapes.ts";
import { asked } from "./options/asked.ts";
import { median } from "./printing/table.ts";

const nodes = 500;
const paidNodes = 60;
const rounds = Number(asked("rounds", "3"));
const [long, short] = [2000, 200];

interface Row {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  readonly rivet: number | null;
  readonly langgraph: number | null;
  readonly limit: number | null;
}

async function medianOf(work: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await work());
  return median(times);
}

const round = (value: number): number => Math.round(value * 100) / 100;
const cell = (value: number | null): string =>
  (value === null ? "-" : String(round(value))).padStart(10);

function print(rows: readonly Row[]): void {
  console.log(
    `${"".padEnd(44)}${["ours", "Rivet", "LangGraph", "limit"].map((word) => word.padStart(10)).join("")}`,
  );
  for (const { what, unit, ours, rivet: one, langgraph: other, limit } of rows) {
    const held = limit === null ? "" : ours <= limit ? "  within" : "  OVER";
    console.log(
      `${`${what}, ${unit}`.padEnd(44)}${[ours, one, other, limit].map(cell).join("")}${held}`,
    );
  }
  if (process.argv.includes("--json")) console.log(JSON.stringify({ bench: "engine", rows }));
}

const studio = await openOurs();
try {
  const rows: Row[] = [];
  const shapes: [string, Shape][] = [
    ["wide", wide(nodes)],
    ["deep", deep(nodes)],
    ["diamond", diamond(nodes)],
  ];
  for (const [name, shape] of shapes) {
    const each = (work: (shape: Shape) => Promise<number>) =>
      medianOf(async () => (await work(shape)) / nodes);
    rows.push({
      what: `${nodes} free nodes, ${name}`,
      unit: "ms a node",
      ours: await each((one) => studio.free(one)),
      rivet: await each(rivet),
      langgraph: await each(langgraph),
      limit: 1,
    });
  }
  rows.push({
    what: `${paidNodes} paid nodes side by side`,
    unit: "ms a node",
    ours: await medianOf(async () => (await studio.paid(wide(paidNodes))) / paidNodes),
    rivet: null,
    langgraph: null,
    limit: null,
  });
  const uneven = skew(long, short);
  const path = criticalPath(uneven);
  rows.push({
    what: `skew, critical path ${path} ms`,
    unit: "times the path",
    ours: (await medianOf(() => studio.paid(uneven))) / path,
    rivet: (await medianOf(() => rivet(uneven))) / path,
    langgraph: (await medianOf(() => langgraph(uneven))) / path,
    limit: 1.05 + 250 / path,
  });
  print(rows);
} finally {
  await studio.close();
}
