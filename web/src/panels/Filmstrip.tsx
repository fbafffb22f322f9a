import { setTake } from "@aktion/schema/graph/edits";
import { Picture } from "../previews/Picture";
import { SoundPreview } from "../previews/SoundPreview";
import { clock } from "../previews/clock";
import { useBoard, useNode, useRuns } from "../stores/board-context";
import { circleTake, isCircled } from "../stores/circle";
import { takesOfNode } from "../stores/runs";
import { chosenTakes, type ShownTake } from "../stores/takes";
import { Icon } from "../ui/Icon";
import { tierWords } from "./tier-words";
import styles from "./Filmstrip.module.css";

/** The takes of a node, newest first. A circle says which one the film uses. */
export function Filmstrip({ node }: { node: string }) {
  const { edit } = useBoard();
  const takes = useRuns((state) => takesOfNode(state, node));
  const circled = useNode(node)?.take ?? null;
  if (takes.length === 0) return <p className={styles.none}>No take yet.</p>;
  const standing = new Set(chosenTakes(takes, circled).map(({ id }) => id));
  return (
    <ul className={styles.strip}>
      {takes.map((take) => (
        <li key={take.id} className={styles.take} data-stands={standing.has(take.id) || undefined}>
          <TakePicture node={node} take={take} />
          <div className={styles.line}>
            <span className={styles.words}>
              Take {take.number}
              {take.item > 0 && `, ${take.item + 1}`}
              <span className={styles.tier}> {tierWords[take.tier]}</span>
            </span>
            {take.reused && (
              <span className={styles.reused} title="Made before: reused, not charged">
                <Icon name="link" size={16} />
                Reused
              </span>
            )}
            <button
              type="button"
              className={styles.circle}
              aria-pressed={isCircled(circled, take.id)}
              aria-label={`Circle take ${take.number}`}
              title={isCircled(circled, take.id) ? "Take the circle off" : "Circle this take"}
              onClick={() => edit(setTake(node, circleTake(takes, circled, take)))}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

const width = 138;
const height = 78;

function TakePicture({ node, take }: { node: string; take: ShownTake }) {
  const { view } = useBoard();
  const [media] = take.media;
  if (!media) return <p className={styles.text}>{take.text}</p>;
  if (media.kind === "audio") {
    return <SoundPreview node={node} takes={[take]} width={width} height={48} />;
  }
  return (
    <button
      type="button"
      className={styles.picture}
      aria-label={`Look at take ${take.number}`}
      onClick={() => view.setState({ viewer: { node, take: take.id } })}
    >
      <Picture media={media} width={width} height={height} alt="" />
      {media.kind === "video" && media.seconds !== null && (
        <span className={styles.time}>{clock(media.seconds)}</span>
      )}
    </button>
  );
}
