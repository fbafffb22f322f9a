import {
  addNode,
  freeIds,
  removeNodes,
  setParam,
  type NodeStart,
} from "@aktion/schema/graph/edits";
import type { Position } from "@aktion/schema/graph/graph";
import { graphLimits } from "@aktion/schema/graph/limits";
import * as says from "#words/files";
import { freePlace } from "../stores/add-node";
import type { BoardSession } from "../stores/board-session";
import { mediaKindOf, uploadKey, type MediaKind } from "../stores/uploads";
import { say, select } from "../stores/view";
import { createTurns } from "./turns";
import { isMedia, unfit } from "./unfit";

export const mostFiles = 100;
const atOnce = 3;
/** So few are seen at a glance: their cards say enough. */
const few = 5;

const uploadKinds: Record<MediaKind, string> = {
  image: "image-upload",
  video: "video-upload",
  audio: "audio-upload",
};

interface Taken {
  readonly file: File;
  readonly kind: string;
}

function leftOut(files: readonly File[], taken: readonly Taken[], added: number, most: number) {
  const full =
    added < mostFiles
      ? says.thereWasRoomFor(most)
      : says.filesAtATime(mostFiles, taken.length - added);
  return [...unfit(files), ...(taken.length > added ? [full] : [])].join(" ");
}

/** Each picture, clip or sound becomes a node of its own, in place at once while it goes up. */
export function addFiles(session: BoardSession, files: readonly File[], place: Position): void {
  const { document, edit, uploads, view } = session;
  const taken = files.flatMap((file): Taken[] => {
    const media = isMedia(file) ? mediaKindOf(file) : null;
    return media ? [{ file, kind: uploadKinds[media] }] : [];
  });
  const graph = document.graph();
  const most = Math.min(mostFiles, graphLimits.nodes - graph.nodes.length);
  const some = taken.slice(0, most);
  const columns = some.length > 20 ? 10 : 5;
  const ids = freeIds(graph.nodes, "n", some.length);
  const nodes = some.map(({ kind }, index): NodeStart => {
    const x = place.x + (index % columns) * 312;
    const y = place.y + Math.floor(index / columns) * 260;
    return { id: ids[index]!, kind, position: freePlace(session, { x, y }) };
  });
  const left = leftOut(files, taken, some.length, most);
  if (nodes.length > 0) {
    edit((before) => nodes.reduce((after, node) => addNode(node)(after), before));
    select(view, ids);
  }
  if (left) say(view, left, { tone: "failed" });
  const turn = createTurns(atOnce);
  const key = (id: string) => uploadKey(id, "assetId");
  const sent = new Set<string>();
  const telling = some.length > few;
  const cancel = () => {
    const unsent = ids.filter((id) => !sent.has(id));
    for (const id of unsent) uploads.forget(key(id));
    edit(removeNodes(unsent), "skip");
    select(view, sent);
    say(view, says.theOthersWereNotSent(sent.size, ids.length));
  };
  if (telling) {
    say(view, `${says.sending(ids.length)} ${left}`.trim(), {
      action: { label: says.cancel, run: cancel },
    });
  }
  const notice = telling ? view.getState().notice?.id : undefined;
  const going = ids.map((id, index) =>
    uploads.start(
      key(id),
      some[index]!.file,
      (asset) => {
        sent.add(id);
        edit(setParam(id, "assetId", asset.id), "skip");
        view.setState(({ notice: now }) =>
          now && now.id === notice
            ? {
                notice: {
                  ...now,
                  words: `${says.sentSoFar(sent.size, ids.length)} ${left}`.trim(),
                },
              }
            : {},
        );
      },
      turn,
    ),
  );
  if (!telling) return;
  void Promise.all(going).then(() => {
    if (view.getState().notice?.id !== notice) return;
    const failed = ids.length - sent.size;
    if (failed > 0)
      say(view, says.theOthersSayWhy(sent.size, ids.length), {
        tone: "failed",
      });
    else if (left) say(view, left, { tone: "failed" });
    else view.setState({ notice: null });
  });
}
