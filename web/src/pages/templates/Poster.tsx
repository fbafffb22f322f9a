import type { TemplateSummary } from "@aktion/schema/api/templates";
import { useState } from "react";
import * as says from "#words/templates";
import { Icon } from "../../ui/Icon";
import styles from "./Poster.module.css";

interface PosterProps {
  template: Pick<TemplateSummary, "cover" | "nodes">;
  /** There at once where it was shown before the page's code came, instead of when it is seen. */
  at?: "once" | "sight";
}

/** The cover in a frame of fixed shape, so that the page stands before pictures arrive. */
export function Poster({ template, at = "sight" }: PosterProps) {
  const { cover, nodes } = template;
  const [failed, setFailed] = useState<string | null>(null);
  return (
    <span className={styles.frame}>
      {cover === null || failed === cover ? (
        <span className={styles.none}>
          <Icon name="wire" />
          {says.nodes(nodes)}
        </span>
      ) : (
        <img
          src={cover}
          alt=""
          loading={at === "once" ? "eager" : "lazy"}
          decoding={at === "once" ? "sync" : "async"}
          className={styles.picture}
          onError={() => setFailed(cover)}
        />
      )}
    </span>
  );
}
