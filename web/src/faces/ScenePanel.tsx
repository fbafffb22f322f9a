import { disconnect } from "@aktion/schema/graph/edits";
import { swapPorts } from "@aktion/schema/graph/wire-order";
import { useState } from "react";
import * as says from "#words/faces";
import { addStills } from "../stores/add-stills";
import { useBoard, useGraph, useRuns } from "../stores/board-context";
import { statusOf } from "../stores/runs";
import type { PanelProps } from "./panel-props";
import { scenePanel, slotHeight } from "./panel-room";
import { SceneProgress } from "./SceneProgress";
import { StillActs } from "./StillActs";
import { StillTile } from "./StillTile";
import { useReorder } from "./use-reorder";
import { useStillFiles } from "./use-still-files";
import { stillKeys } from "./still-keys";
import styles from "./ScenePanel.module.css";

/** The six stills of a scene: each where its port is, empty or filled. */
export default function ScenePanel({ id, kind, width, ratio }: PanelProps) {
  const session = useBoard();
  const { edit } = session;
  const graph = useGraph((whole) => whole.edges);
  const running = useRuns((state) => statusOf(state, id) === "running");
  const [chosen, setChosen] = useState<number | null>(null);
  const ports = Object.keys(kind.inputs);
  const edges = ports.map(
    (port) => graph.find((edge) => edge.to.node === id && edge.to.port === port) ?? null,
  );
  const move = (from: number, to: number) => {
    edit(swapPorts(id, ports[from]!, ports[to]!));
    setChosen((place) => (place === from ? to : place));
  };
  const remove = (place: number) => {
    const edge = edges[place];
    if (edge) edit(disconnect([edge.id]));
    setChosen(null);
  };
  const reorder = useReorder(move);
  const keys = stillKeys({ columns: scenePanel.columns, count: ports.length, move, remove });
  const files = useStillFiles((stills, place) => {
    // The place that was meant first, then whatever is empty.
    const empty = ports.filter((_, at) => !edges[at] && at !== place);
    const wanted = place < 0 ? empty : [ports[place]!, ...empty];
    addStills(session, id, wanted, stills);
  });
  const height = slotHeight(width, ratio);
  const wide = (width - scenePanel.gap * (scenePanel.columns - 1)) / scenePanel.columns;
  const edge = chosen === null ? null : edges[chosen];
  return (
    <fieldset
      className={styles.panel}
      aria-label={says.sixStills}
      data-reorder
      {...files.listeners}
    >
      <div className={styles.grid}>
        {ports.map((port, place) => (
          <StillTile
            key={port}
            edge={edges[place]!}
            place={place}
            label={kind.inputs[port]!.label}
            width={wide}
            height={height}
            chosen={chosen === place}
            reorder={reorder}
            onPress={() =>
              edges[place]
                ? setChosen((now) => (now === place ? null : place))
                : files.choose(place)
            }
            onKeyDown={keys(place)}
          />
        ))}
      </div>
      <div className={styles.words}>
        {edge && chosen !== null ? (
          <StillActs
            edge={edge}
            label={says.still(chosen + 1)}
            first={chosen === 0}
            last={chosen === ports.length - 1}
            onMove={(by) => move(chosen, chosen + by)}
            onReplace={() => files.choose(chosen)}
            onRemove={() => remove(chosen)}
          />
        ) : running ? (
          <SceneProgress id={id} usual={kind.seconds} />
        ) : (
          <p className={styles.beta}>{says.beta(lowered(kind.beta ?? ""))}</p>
        )}
      </div>
      {files.field}
    </fieldset>
  );
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
