import { passThrough } from "@aktion/schema/graph/bypass";
import * as says from "#words/canvas";
import { portColour } from "../previews/port-look";
import { useGraph } from "../stores/board-context";
import { wiringOf } from "../stores/graph-index";
import type { CardLayout } from "./card-layout";
import styles from "./PassThrough.module.css";

interface PassThroughProps {
  id: string;
  layout: CardLayout;
  width: number;
}

/** Over a bypassed card: the way what comes in takes through it, or that nothing passes. */
export default function PassThrough({ id, layout, width }: PassThroughProps) {
  const through = useGraph((graph) => {
    const wiring = wiringOf(graph);
    const node = wiring.nodes.get(id);
    return layout.handles
      .filter(({ side }) => side === "source")
      .flatMap(({ port }) => {
        const [edge] = node ? passThrough(wiring, node, port) : [];
        return edge ? [`${edge.to.port} ${port}`] : [];
      })
      .join("|");
  });
  const place = (side: "target" | "source", port: string | undefined) =>
    layout.handles.find((one) => one.side === side && one.port === port);
  const ways = through.split("|").flatMap((way) => {
    const [into, out] = way.split(" ");
    const from = place("target", into);
    const to = place("source", out);
    return from && to ? [{ from, to }] : [];
  });
  return (
    <>
      <svg className={styles.ways} width={width} height={layout.height} aria-hidden="true">
        {ways.map(({ from, to }) => (
          <path
            key={to.port}
            d={`M0 ${from.y}C${width / 2} ${from.y} ${width / 2} ${to.y} ${width} ${to.y}`}
            stroke={portColour(to.type)}
          />
        ))}
      </svg>
      <span className={styles.words} style={{ top: (ways[0]?.from.y ?? 60) - 10 }}>
        {ways.length > 0 ? says.passesThrough : says.nothingPasses}
      </span>
    </>
  );
}
