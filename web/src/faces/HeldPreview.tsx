import { setParam } from "@aktion/schema/graph/edits";
import type { NodeKind } from "@aktion/schema/nodes/define";
import { useRef, type CSSProperties } from "react";
import * as says from "#words/faces";
import { FileInput } from "../fields/FileInput";
import { mediaWords } from "../fields/media-words";
import { useBoard, useUploads } from "../stores/board-context";
import { uploadKey } from "../stores/uploads";
import { Button } from "../ui/Button";
import styles from "./HeldPreview.module.css";

interface HeldPreviewProps {
  node: string;
  name: string;
  kind: NodeKind;
  empty: boolean;
  /** What it held was deleted. */
  gone: boolean;
}

/** The place of a file of the user's own: where it is dropped, how far it is, what went wrong. */
export function HeldPreview({ node, name, kind, empty, gone }: HeldPreviewProps) {
  const { uploads, edit } = useBoard();
  const input = useRef<HTMLInputElement>(null);
  const key = uploadKey(node, name);
  const going = useUploads((state) => state.going[key]);
  const field = kind.params[name]!.edit;
  const media = field.kind === "asset" ? field.media : "image";
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) void uploads.start(key, file, (asset) => edit(setParam(node, name, asset.id)));
  };
  return (
    <div
      className={empty || going ? styles.place : styles.over}
      data-flat={media === "audio" || undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        take(event.dataTransfer.files);
      }}
    >
      {going?.preview && !going.error && (
        <img className={styles.coming} src={going.preview} alt="" />
      )}
      {going && (
        <p className={going.error ? styles.failed : styles.words}>
          {going.error ?? says.sendingName(going.name)}
        </p>
      )}
      {going && !going.error && (
        <span className={styles.bar} style={{ "--part": going.part } as CSSProperties} />
      )}
      {empty && !going && (
        <p className={styles.words} data-invites={!gone || undefined}>
          {gone ? says.thisIsGone(mediaWords[media]) : says.dropHereOr(mediaWords[media])}
        </p>
      )}
      {(!going || going.error) && (
        <Button
          size="small"
          className={`${styles.button} nodrag`}
          onClick={() => input.current?.click()}
        >
          {empty && !gone ? says.chooseAFile : says.replace}
        </Button>
      )}
      <FileInput ref={input} media={media} onPick={take} />
    </div>
  );
}
