import { setTake } from "@aktion/schema/graph/edits";
import type { GraphNode } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import { useEffect, useEffectEvent, useRef } from "react";
import { Slate } from "../previews/Slate";
import { useShownTakes } from "../previews/shown-takes";
import { thumbUrl } from "../stores/takes";
import { useBoard, useGraph, useNode, useRuns } from "../stores/board-context";
import { circleTake, isCircled } from "../stores/circle";
import { takesOfNode } from "../stores/runs";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import { tierWords } from "./tier-words";
import styles from "./Viewer.module.css";

interface ViewerProps {
  node: string;
  take: string | null;
}

const wordsIn = (node: GraphNode | undefined): string => {
  const words = node?.params["prompt"] ?? node?.params["line"];
  return typeof words === "string" ? words.trim() : "";
};

/** One take as large as the window; the arrows lead to the others. */
export function Viewer({ node: id, take }: ViewerProps) {
  const { view, edit } = useBoard();
  const dialog = useRef<HTMLDialogElement>(null);
  const film = useRef<HTMLVideoElement>(null);
  const rate = useGraph((graph) => graph.settings.rate);
  const node = useNode(id);
  const made = useRuns((state) => takesOfNode(state, id));
  const shown = useShownTakes(id);
  const takes = (made.length > 0 ? made : shown).filter(({ media }) => media.length > 0);
  const place = Math.max(
    0,
    takes.findIndex((one) => one.id === (take ?? shown[0]?.id)),
  );
  const current = takes[place];
  const close = () => view.setState({ viewer: null });
  // Newest first in the list, oldest first on the way: right is later.
  const step = (by: number) => {
    const next = takes[place - by];
    if (next) view.setState({ viewer: { node: id, take: next.id } });
  };
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.target instanceof HTMLVideoElement) return;
    if (event.key === "ArrowLeft") step(-1);
    if (event.key === "ArrowRight") step(1);
  });
  useEffect(() => {
    dialog.current?.showModal();
    const press = (event: KeyboardEvent) => pressed(event);
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  const kind = kindOf(node?.kind ?? "");
  const [media] = current?.media ?? [];
  const circled = current !== undefined && isCircled(node?.take ?? null, current.id);
  return (
    <dialog
      ref={dialog}
      className={styles.viewer}
      aria-label={node?.name || kind?.title}
      onClose={close}
    >
      <header className={styles.head}>
        <span className={styles.name}>{node?.name || kind?.title}</span>
        {current && made.length > 0 && (
          <span className={styles.facts}>
            Take {current.number}, {tierWords[current.tier]}
            {media?.width != null && media.height != null && `, ${media.width} x ${media.height}`}
            {current.reused && ", reused"}
          </span>
        )}
        <span className={styles.space} />
        {current && made.length > 0 && (
          <Button
            size="small"
            variant="quiet"
            icon="circle"
            aria-pressed={circled}
            onClick={() => edit(setTake(id, circleTake(made, node?.take ?? null, current)))}
          >
            {circled ? "Circled" : "Circle this take"}
          </Button>
        )}
        {media && (
          <a className={styles.link} href={media.url} download>
            Download
          </a>
        )}
        <IconButton icon="close" label="Close" onClick={close} />
      </header>
      <div className={styles.stage}>
        {media?.kind === "video" ? (
          <video
            ref={film}
            key={media.id}
            className={styles.media}
            src={media.url}
            poster={media.thumb ? thumbUrl(media.thumb, 640) : undefined}
            controls
            autoPlay
            loop
            playsInline
          >
            <track kind="captions" />
          </video>
        ) : (
          media && (
            <img
              key={media.id}
              className={styles.media}
              src={media.url}
              alt={node?.name || kind?.title}
            />
          )
        )}
        {media && current?.provider === "draft" && (
          <Slate
            key={media.id}
            name={node?.name || kind?.title || ""}
            rate={rate}
            caption={wordsIn(node)}
            {...(media.kind === "video" && { film })}
          />
        )}
      </div>
      {takes.length > 1 && (
        <footer className={styles.foot}>
          <IconButton
            icon="back"
            label="The take before"
            disabled={place >= takes.length - 1}
            onClick={() => step(-1)}
          />
          <span className={styles.facts}>
            {takes.length - place} of {takes.length}
          </span>
          <IconButton
            icon="forward"
            label="The take after"
            disabled={place === 0}
            onClick={() => step(1)}
          />
        </footer>
      )}
    </dialog>
  );
}
