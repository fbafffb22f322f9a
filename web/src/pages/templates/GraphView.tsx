import type { Graph } from "@aktion/schema/graph/graph";
import { useMemo, useRef } from "react";
import * as says from "#words/templates";
import { drawBoard } from "../../picture/draw-board";
import { pageLook, type Look } from "../../picture/look";
import { IconButton } from "../../ui/IconButton";
import { usePanning } from "./use-panning";
import styles from "./GraphView.module.css";

/** The page's own colours by name, so that the picture follows when the room turns light or dark. */
const liveLook = (): Look => ({
  ...pageLook(),
  colour: (token) => `var(--${token})`,
  port: (type) => `var(--${type ? `port-${type}` : "line-strong"})`,
});

/** The graph as it is, drawn as the board would draw it, to look around in. */
export default function GraphView({ graph }: { graph: Graph }) {
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useMemo(() => drawBoard(graph, new Map(), new Map(), null, liveLook()), [graph]);
  const { style, zoom, fit, handlers } = usePanning(frame, drawn);
  return (
    <div className={styles.around}>
      <div
        ref={frame}
        className={styles.frame}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It is looked around in by the arrows.
        tabIndex={0}
        role="application"
        aria-label={says.graphOf(says.nodes(graph.nodes.length), graph.edges.length)}
        {...handlers}
      >
        <div
          className={styles.picture}
          style={{ width: drawn.width, height: drawn.height, ...style }}
          // Words in it were made safe when it was drawn; there is nothing else in it.
          // oxlint-disable-next-line react/no-danger
          dangerouslySetInnerHTML={{ __html: drawn.svg }}
        />
      </div>
      <div className={styles.acts}>
        <IconButton size="small" icon="minus" label={says.zoomOut} onClick={() => zoom(1 / 1.3)} />
        <IconButton size="small" icon="plus" label={says.zoomIn} onClick={() => zoom(1.3)} />
        <IconButton size="small" icon="fit" label={says.showAll} onClick={fit} />
      </div>
    </div>
  );
}
