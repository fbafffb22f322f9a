import { useRef } from "react";
import * as says from "#words/fields";
import { useBoard, useGraph, useUploads } from "../stores/board-context";
import { wiringOf } from "../stores/graph-index";
import { mediaOf } from "../stores/takes";
import { Picture } from "../previews/Picture";
import { uploadKey } from "../stores/uploads";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import type { FieldProps } from "./field-props";
import { FileInput } from "./FileInput";
import { mediaWords } from "./media-words";
import styles from "./AssetField.module.css";

/** A file of the user's own: chosen or dropped, its way up shown, replaced or taken out. */
export function AssetField({ id, edit, value, node, name, dense, onChange }: FieldProps<"asset">) {
  const { uploads } = useBoard();
  const input = useRef<HTMLInputElement>(null);
  const key = uploadKey(node, name);
  const going = useUploads((state) => state.going[key]);
  const wired = useGraph((graph) => wiringOf(graph).intoPort(node, name).length > 0);
  const asset = typeof value === "string" ? value : null;
  const { media } = edit;
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) void uploads.start(key, file, (kept) => onChange(kept.id));
  };
  const words = going
    ? (going.error ?? `${going.name}, ${Math.round(going.part * 100)} %`)
    : asset
      ? null
      : wired
        ? says.wiredIn
        : says.noneYet(mediaWords[media]);
  return (
    <div
      className={dense ? `${styles.row} nodrag` : styles.row}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        take(event.dataTransfer.files);
      }}
    >
      <span className={styles.sign}>
        {asset && media !== "audio" && !going ? (
          <Picture media={mediaOf(asset, media)} width={40} height={24} alt="" small />
        ) : (
          <Icon
            name={media === "image" ? "image" : media === "video" ? "shot" : "sound"}
            size={16}
          />
        )}
      </span>
      <span className={going?.error ? styles.failed : styles.words} title={words ?? undefined}>
        {words}
      </span>
      {asset && !dense && (
        <Button size="small" variant="quiet" onClick={() => onChange(null)}>
          {says.takeOut}
        </Button>
      )}
      <Button
        size="small"
        variant={dense ? "quiet" : "plain"}
        onClick={() => input.current?.click()}
      >
        {asset ? says.replace : says.upload}
      </Button>
      <FileInput ref={input} id={id} media={media} onPick={take} />
    </div>
  );
}
