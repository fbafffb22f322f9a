import type { Asset } from "@aktion/schema/api/assets";
import { useEffect, useRef, useState } from "react";
import * as says from "#words/templates";
import { toApiError } from "../../api/api-error";
import { uploadAsset } from "../../api/upload";
import type { FieldProps } from "../../fields/field-props";
import { FileInput } from "../../fields/FileInput";
import { Picture } from "../../previews/Picture";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import styles from "./form-slot.module.css";

interface Going {
  readonly name: string;
  readonly part: number;
}

const icons = { image: "image", video: "shot", audio: "sound" } as const;

/** A file of one's own: picked or dropped, its way up shown. */
export function FormFile({ id, label, edit: { media }, value, onChange }: FieldProps<"asset">) {
  const input = useRef<HTMLInputElement>(null);
  const sending = useRef<AbortController | null>(null);
  const [kept, setKept] = useState<Asset | null>(null);
  const [going, setGoing] = useState<Going | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => () => sending.current?.abort(), []);

  const take = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    sending.current?.abort();
    const mine = new AbortController();
    sending.current = mine;
    const { name } = file;
    setFailure(null);
    setGoing({ name, part: 0 });
    try {
      const asset = await uploadAsset(file, (part) => setGoing({ name, part }), mine.signal);
      setKept(asset);
      onChange(asset.id);
    } catch (error) {
      if (!mine.signal.aborted) setFailure(toApiError(error).message);
    }
    if (sending.current === mine) setGoing(null);
  };

  const there = kept && value === kept.id ? kept : null;
  const words = going
    ? says.comingUp(going.name, Math.round(going.part * 100))
    : (failure ?? there?.name ?? says.noFileYet);
  return (
    <div
      className={styles.row}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer.files);
      }}
    >
      <span className={styles.sign}>
        {there && media !== "audio" ? (
          <Picture media={there} width={48} height={32} alt="" small />
        ) : (
          <Icon name={icons[media]} size={16} />
        )}
      </span>
      <span
        className={there ? styles.name : styles.words}
        role={failure ? "alert" : undefined}
        data-failed={failure !== null || undefined}
      >
        {words}
      </span>
      <Button
        id={id}
        size="small"
        aria-label={`${there ? says.another : says.chooseAFile}: ${label}`}
        onClick={() => input.current?.click()}
      >
        {there ? says.another : says.chooseAFile}
      </Button>
      <FileInput ref={input} media={media} onPick={(files) => void take(files)} />
    </div>
  );
}
