import type { GraphNode } from "@aktion/schema/graph/graph";
import { useRef, type CSSProperties } from "react";
import * as says from "#words/takes";
import { Slate } from "../previews/Slate";
import { useGraph } from "../stores/board-context";
import { thumbUrl, type ShownTake } from "../stores/takes";
import { frameShape } from "./frame-shape";
import styles from "./Viewer.module.css";

const wordsIn = (node: GraphNode | undefined): string => {
  const words = node?.params["prompt"] ?? node?.params["line"];
  return typeof words === "string" ? words.trim() : "";
};

interface ViewerPictureProps {
  node: GraphNode | undefined;
  name: string;
  take: ShownTake;
}

/** One take alone, with its player where it has one. */
export function ViewerPicture({ node, name, take }: ViewerPictureProps) {
  const film = useRef<HTMLVideoElement>(null);
  const rate = useGraph((graph) => graph.settings.rate);
  const board = useGraph((graph) => graph.settings.aspect);
  const [media] = take.media;
  if (!media) return null;
  if (media.kind === "audio") {
    return (
      <audio className={styles.sound} src={media.url} aria-label={name} controls autoPlay>
        <track kind="captions" />
      </audio>
    );
  }
  const play = () => (film.current?.paused ? void film.current.play() : film.current?.pause());
  const ratio = media.width && media.height ? media.width / media.height : frameShape(null, board);
  return (
    <div className={styles.frame} style={{ "--ratio": ratio } as CSSProperties}>
      {media.kind === "video" ? (
        <>
          <video
            ref={film}
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
          <button type="button" data-play hidden aria-label={says.playOrPause} onClick={play} />
        </>
      ) : (
        <img className={styles.media} src={media.url} alt={name} />
      )}
      {take.provider === "draft" && (
        <Slate
          name={name}
          rate={rate}
          caption={wordsIn(node)}
          {...(media.kind === "video" && { film })}
        />
      )}
    </div>
  );
}
