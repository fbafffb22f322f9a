import { setTake } from "@aktion/schema/graph/edits";
import { Suspense, useState } from "react";
import * as says from "#words/takes";
import { Picture } from "../previews/Picture";
import SoundPreview from "../previews/SoundPreview";
import { clock } from "../previews/clock";
import { useBoard, useNodePart, useRuns } from "../stores/board-context";
import type { BoardSession } from "../stores/board-session";
import { circleTake, isCircled } from "../stores/circle";
import { reuseSettings } from "../stores/reuse-settings";
import { takesOfNode } from "../stores/runs";
import { binTake } from "../stores/take-bin";
import { chosenTakes, type ShownTake } from "../stores/takes";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { IconButton } from "../ui/IconButton";
import { Menu } from "../ui/Menu";
import type { MenuEntry } from "../ui/menu-entry";
import { TakeWords } from "./TakeWords";
import { tierWords } from "./tier-words";
import { latePart } from "../ui/late-part";
import styles from "./Filmstrip.module.css";

const TakeBin = latePart(() => import("./TakeBin").then(({ TakeBin }) => ({ default: TakeBin })));

const isSeen = ({ media: [first] }: ShownTake): boolean =>
  first !== undefined && first.kind !== "audio";

/** The takes of a node, newest first. A circle says which one the film uses. */
export function Filmstrip({ node }: { node: string }) {
  const { view } = useBoard();
  const takes = useRuns((state) => takesOfNode(state, node));
  const [bin, setBin] = useState(false);
  return (
    <>
      <div className={styles.acts}>
        <Button size="small" onClick={() => view.setState({ contacts: node })}>
          {says.severalTakes}
        </Button>
        {takes.filter(isSeen).length > 1 && (
          <Button
            size="small"
            onClick={() => view.setState({ viewer: { node, take: null, compare: true } })}
          >
            {says.compare}
          </Button>
        )}
        <IconButton
          size="small"
          icon="trash"
          label={says.bin}
          className={styles.bin}
          aria-pressed={bin}
          onClick={() => setBin(!bin)}
        />
      </div>
      {bin ? (
        <Suspense>
          <TakeBin node={node} />
        </Suspense>
      ) : (
        <Takes node={node} takes={takes} />
      )}
    </>
  );
}

function entriesFor(session: BoardSession, node: string, take: ShownTake): MenuEntry[] {
  return [
    { label: says.takeItsSettings, onSelect: () => void reuseSettings(session, node, take) },
    ...(take.media.length > 0
      ? [
          {
            label: says.downloadAndAsk,
            onSelect: () =>
              session.view.setState({ files: { kind: "download", nodes: [node], take: take.id } }),
          },
        ]
      : []),
    "divider",
    { label: says.putInTheBin, danger: true, onSelect: () => binTake(session, node, take) },
  ];
}

function Takes({ node, takes }: { node: string; takes: readonly ShownTake[] }) {
  const session = useBoard();
  const circled = useNodePart(node, ({ take }) => take) ?? null;
  if (takes.length === 0) return <p className={styles.none}>{says.noTakeYet}</p>;
  const chosen = chosenTakes(takes, circled);
  const standing = new Set(chosen.map(({ id }) => id));
  return (
    <>
      <ul className={styles.strip}>
        {takes.map((take) => (
          <li
            key={take.id}
            className={styles.take}
            data-stands={standing.has(take.id) || undefined}
          >
            <TakePicture node={node} take={take} />
            <div className={styles.line}>
              <span className={styles.words}>
                {says.take(take.slate)}
                {take.item > 0 && `, ${take.item + 1}`}
                <span className={styles.tier}> {tierWords[take.tier]}</span>
              </span>
              {take.reused && (
                <span className={styles.reused} title={says.madeBeforeReusedNotCharged}>
                  <Icon name="link" size={16} />
                </span>
              )}
              <Menu
                align="end"
                entries={entriesFor(session, node, take)}
                renderTrigger={(props) => (
                  <IconButton
                    size="small"
                    icon="more"
                    label={says.moreForTake(take.slate)}
                    className={styles.more}
                    {...props}
                  />
                )}
              />
              <button
                type="button"
                className={styles.circle}
                aria-pressed={isCircled(circled, take.id)}
                aria-label={says.circleTake(take.slate)}
                title={isCircled(circled, take.id) ? says.takeTheCircleOff : says.circleThisTake}
                onClick={() => session.edit(setTake(node, circleTake(takes, circled, take)))}
              />
            </div>
          </li>
        ))}
      </ul>
      {chosen[0] && <TakeWords take={chosen[0]} />}
    </>
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
      aria-label={says.lookAtTake(take.slate)}
      onClick={() => view.setState({ viewer: { node, take: take.id } })}
    >
      <Picture media={media} width={width} height={height} alt="" />
      {media.kind === "video" && media.seconds !== null && (
        <span className={styles.time}>{clock(media.seconds)}</span>
      )}
    </button>
  );
}
