import { useRuns } from "../stores/board-context";
import { Mosaic } from "./Mosaic";
import { Picture } from "./Picture";
import styles from "./Mosaic.module.css";
import type { PreviewProps } from "./preview-props";

/** Of a set that is being made: what is there already, each picture in the place it will keep. */
export function ImagePreview({ node, takes, width, height }: PreviewProps) {
  const run = useRuns(({ live }) => live?.state.nodes[node]?.status === "running" && live.id);
  const jobs = useRuns(({ live }) => live?.state.nodes[node]?.jobs.length ?? 0);
  const media = takes.flatMap((take) => take.media);
  const set = run !== false && takes[0]?.run === run;
  return (
    <Mosaic count={set ? Math.max(jobs, media.length) : media.length} width={width} height={height}>
      {(place, w, h) =>
        media[place] ? (
          <Picture key={media[place].id} media={media[place]} width={w} height={h} alt="" />
        ) : (
          <span key={place} className={styles.coming} style={{ width: w, height: h }} />
        )
      }
    </Mosaic>
  );
}
