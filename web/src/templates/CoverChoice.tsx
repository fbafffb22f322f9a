import { useId } from "react";
import * as says from "#words/templates";
import { Picture } from "../previews/Picture";
import type { TakeToShow } from "./takes-to-show";
import styles from "./CoverChoice.module.css";

interface CoverChoiceProps {
  takes: readonly TakeToShow[];
  cover: string | null;
  onChange: (cover: string | null) => void;
}

/** One of the board's takes, or none. */
export function CoverChoice({ takes, cover, onChange }: CoverChoiceProps) {
  const name = useId();
  return (
    <fieldset className={styles.covers}>
      <legend className={styles.legend}>{says.cover}</legend>
      {takes.length === 0 && <p className={styles.none}>{says.noTakesYet}</p>}
      {takes.length > 0 && (
        <div className={styles.strip}>
          {takes.map(({ title, media }, place) => (
            <label key={`${media.id} ${place}`} className={styles.take}>
              <input
                type="radio"
                name={name}
                className={styles.radio}
                aria-label={says.takeOfNode(title)}
                checked={cover === media.id}
                onChange={() => onChange(media.id)}
              />
              <Picture media={media} width={112} height={63} alt="" small />
            </label>
          ))}
          <label className={styles.take}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={cover === null}
              onChange={() => onChange(null)}
            />
            <span className={styles.nothing}>{says.noCover}</span>
          </label>
        </div>
      )}
    </fieldset>
  );
}
