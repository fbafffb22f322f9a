import * as says from "#words/faces";
import { Mosaic } from "../previews/Mosaic";
import { Picture } from "../previews/Picture";
import { useShownTakes } from "../previews/shown-takes";
import { useGraph } from "../stores/board-context";
import { wiringOf } from "../stores/graph-index";
import styles from "./FilmPreview.module.css";

interface FilmPreviewProps {
  id: string;
  width: number;
  height: number;
}

const most = 9;

/** The shots of a film in their order, a picture of each. */
export function FilmPreview({ id, width, height }: FilmPreviewProps) {
  const wires = useGraph((graph) =>
    wiringOf(graph)
      .intoPort(id, "shots")
      .map((edge) => edge.from.node)
      .join(" "),
  );
  const nodes = wires === "" ? [] : wires.split(" ");
  if (nodes.length === 0) {
    return (
      <p className={styles.empty} style={{ width, height }}>
        {says.wireShotsInTheirOrder}
      </p>
    );
  }
  return (
    <div className={styles.film} style={{ width, height }}>
      <Mosaic count={Math.min(most, nodes.length)} width={width} height={height}>
        {(place, w, h) => (
          <FilmShot key={`${nodes[place]} ${place}`} node={nodes[place]!} width={w} height={h} />
        )}
      </Mosaic>
      <span className={styles.count}>{says.shots(nodes.length)}</span>
    </div>
  );
}

function FilmShot({ node, width, height }: { node: string; width: number; height: number }) {
  const media = useShownTakes(node)[0]?.media[0];
  if (!media) return <span className={styles.blank} style={{ width, height }} />;
  return <Picture media={media} width={width} height={height} alt="" />;
}
