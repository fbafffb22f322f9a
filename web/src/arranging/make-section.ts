import { freeIds } from "@aktion/schema/graph/edits";
import { addSection, frameAround } from "@aktion/schema/graph/sections";
import * as says from "#words/canvas";
import { boxesOf } from "../canvas/boxes";
import type { BoardSession } from "../stores/board-session";
import { say, select } from "../stores/view";

/** What is framed keeps its own title in sight. */
const titleRoom = 32;

/** Around what is selected; its title is typed at once. */
export function makeSection({ document, view, edit }: BoardSession): void {
  const graph = document.graph();
  const { selected, sections } = view.getState();
  const box = frameAround([
    ...[...boxesOf(graph)].flatMap(([id, one]) => (selected.has(id) ? one : [])),
    ...graph.sections
      .filter(({ id }) => sections.has(id))
      .map(({ x, y, w, h }) => ({ x, y: y - titleRoom, w, h: h + titleRoom })),
  ]);
  const [id] = freeIds(graph.sections, "s", 1);
  if (!box || !edit(addSection(id!, "", box)))
    return say(view, says.aBoardHolds500Sections, { tone: "failed" });
  select(view, [], [], [id!]);
  view.setState({ naming: id! });
}
