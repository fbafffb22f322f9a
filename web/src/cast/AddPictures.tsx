import { castLimits } from "@aktion/schema/api/cast-limits";
import { useRef } from "react";
import * as says from "#words/cast";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import type { Pictures } from "./use-pictures";
import styles from "./AddPictures.module.css";

interface AddPicturesProps {
  pictures: Pictures;
  /** Beside other buttons rather than a place among the pictures. */
  button?: boolean;
}

/** Brings pictures from this device. */
export function AddPictures({ pictures, button = false }: AddPicturesProps) {
  const input = useRef<HTMLInputElement>(null);
  const count = pictures.slots.length;
  const label = count === 0 ? says.addPictures : says.addAPicture;
  const choose = () => input.current?.click();
  return (
    <>
      {button ? (
        <Button size="small" icon="plus" onClick={choose}>
          {label}
        </Button>
      ) : (
        <button type="button" data-tile className={styles.add} aria-label={label} onClick={choose}>
          <Icon name="plus" />
          <span>{says.picturesOf(count, castLimits.pictures)}</span>
        </button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/png,image/jpeg,image/webp,image/gif"
        onChange={(event) => {
          pictures.addFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </>
  );
}
