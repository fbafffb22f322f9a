import type { TemplateSummary } from "@aktion/schema/api/templates";
import { Link } from "wouter";
import * as says from "#words/templates";
import { Poster } from "./Poster";
import { shownWords } from "./shown-words";
import styles from "./TemplateTile.module.css";

interface TemplateTileProps {
  template: TemplateSummary;
  onTag: (tag: string) => void;
}

export function TemplateTile({ template, onTag }: TemplateTileProps) {
  const { slug, title, nodes, uses, tags, mine } = template;
  const facts = [...(mine ? [shownWords(template)] : []), says.nodes(nodes), says.usedBy(uses)];
  return (
    <li className={styles.tile}>
      <Link href={`/templates/${slug}`} className={styles.open} aria-label={says.open(title)}>
        <Poster template={template} />
      </Link>
      <div className={styles.foot}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.facts}>{facts.join(", ")}</p>
        {tags.length > 0 && (
          <p className={styles.tags}>
            {tags.map((tag) => (
              <button key={tag} type="button" className={styles.tag} onClick={() => onTag(tag)}>
                {tag}
              </button>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
