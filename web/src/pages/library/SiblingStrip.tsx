import type { LibraryItem } from "@aktion/schema/api/library";
import { useEffect, useRef } from "react";
import * as says from "#words/library";
import { Picture } from "../../previews/Picture";
import { mediaOf } from "../../stores/takes";
import { Icon } from "../../ui/Icon";
import styles from "./SiblingStrip.module.css";

interface SiblingStripProps {
  item: LibraryItem;
  /** The files of all takes of its node, the oldest first. */
  ids: readonly string[];
  onShow: (id: string) => void;
}

/** The other takes of the same node. */
export function SiblingStrip({ item, ids, onShow }: SiblingStripProps) {
  const strip = useRef<HTMLUListElement>(null);
  useEffect(() => {
    strip.current
      ?.querySelector(`[data-take="${CSS.escape(item.id)}"]`)
      ?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [item.id]);
  if (ids.length < 2) return null;
  return (
    <ul ref={strip} className={styles.strip} aria-label={says.takesOfThis}>
      {ids.map((id, place) => (
        <li key={id}>
          <button
            type="button"
            className={styles.take}
            data-take={id}
            aria-label={says.takeAt(place + 1)}
            aria-current={id === item.id || undefined}
            onClick={() => onShow(id)}
          >
            {item.kind === "audio" ? (
              <Icon name="sound" />
            ) : (
              <Picture media={mediaOf(id, item.kind)} width={80} height={45} alt="" small />
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
