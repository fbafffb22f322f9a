import type { WatchLink } from "@aktion/schema/api/watch";
import { titleOf } from "@aktion/schema/graph/check";
import { setShot } from "@aktion/schema/graph/shot";
import { frameAt, timecodeOf } from "@aktion/schema/media/timecode";
import * as says from "#words/watch";
import { momentWords } from "../app/time-words";
import { useBoard, useGraph } from "../stores/board-context";
import { wiringOf } from "../stores/graph-index";
import { select } from "../stores/view";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { Toggle } from "../ui/Toggle";
import styles from "./WatchSheet.module.css";

interface CameBackProps {
  links: readonly WatchLink[];
  onMark: (token: string, note: string, done: boolean) => void;
}

/** Notes and approvals of all open links, what is not done first. */
export function CameBack({ links, onMark }: CameBackProps) {
  const { view, canvas, edit } = useBoard();
  const wiring = wiringOf(useGraph((graph) => graph));
  const rate = wiring.graph.settings.rate;
  const notes = links
    .flatMap(({ token, notes: written }) => written.map((note) => ({ ...note, token })))
    .toSorted(
      (one, other) =>
        Number(one.doneAt !== null) - Number(other.doneAt !== null) ||
        other.createdAt - one.createdAt,
    );
  const approvals = links.flatMap(({ token, approvals: given }) =>
    given.map((approval) => ({ ...approval, token })),
  );
  const nameOf = (node: string) =>
    wiring.nodes.has(node) ? titleOf(wiring, node) : says.aDeletedNode;
  const show = (node: string, take: string) => {
    view.setState({ sheet: null });
    select(view, [node]);
    canvas.current?.fit([node]);
    view.setState({ viewer: { node, take } });
  };
  return (
    <section aria-label={says.whatCameBack}>
      <h3 className={styles.sub}>{says.whatCameBack}</h3>
      {notes.length + approvals.length === 0 && (
        <p className={styles.hint}>{says.nothingCameBack}</p>
      )}
      <ul className={styles.list}>
        {approvals.map(({ token, take, node, name, at }) => (
          <li key={`${token} ${take}`} className={styles.back}>
            <Icon name="check" size={16} />
            <div className={styles.said}>
              <p className={styles.what}>{nameOf(node)}</p>
              <p className={styles.hint}>{says.approvedBy(name, momentWords(at))}</p>
            </div>
            {wiring.nodes.has(node) && !wiring.nodes.get(node)?.shot?.approved && (
              <Button size="small" onClick={() => edit(setShot([node], { approved: true }))}>
                {says.approveOnTheBoard}
              </Button>
            )}
          </li>
        ))}
        {notes.map(({ id, token, take, node, at, words, name, createdAt, doneAt }) => (
          <li key={id} className={styles.back} data-done={doneAt !== null || undefined}>
            <Toggle
              aria-label={says.markDone(words)}
              title={says.done}
              checked={doneAt !== null}
              onChange={(done) => onMark(token, id, done)}
            />
            <div className={styles.said}>
              <p className={styles.note}>{words}</p>
              <p className={styles.hint}>
                {nameOf(node)}
                {at !== null && `, ${timecodeOf(frameAt(at, rate), rate)}`}
                {` · ${says.noteBy(name, momentWords(createdAt))}`}
              </p>
            </div>
            {wiring.nodes.has(node) && (
              <Button size="small" variant="quiet" onClick={() => show(node, take)}>
                {says.show}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
