import { libraryLimits } from "@aktion/schema/api/library-limits";
import type { LibraryItem } from "@aktion/schema/api/library";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import * as says from "#words/library";
import { factsQuery, mark } from "../../library/library-acts";
import { tagsFrom, tagsOf } from "../../library/tags";
import { Icon } from "../../ui/Icon";
import { TextInput } from "../../ui/TextInput";
import styles from "./TagField.module.css";

/** The tags of one file or of several: a press takes one away, or gives it to all. */
export function TagField({ items }: { items: readonly LibraryItem[] }) {
  const [words, setWords] = useState("");
  const list = useId();
  const { data: facts } = useQuery(factsQuery);
  const held = tagsOf(items);
  const known = (facts?.tags ?? []).filter(({ value }) => !held.some(({ tag }) => tag === value));
  const add = () => {
    const tags = tagsFrom(words);
    if (tags.length > 0) void mark(items, { addTags: tags });
    setWords("");
  };
  return (
    <div className={styles.field}>
      {held.length > 0 && (
        <ul className={styles.tags} aria-label={says.tags}>
          {held.map(({ tag, all }) => (
            <li key={tag}>
              {!all && (
                <button
                  type="button"
                  className={styles.some}
                  aria-label={says.addTagToAll(tag)}
                  onClick={() => void mark(items, { addTags: [tag] })}
                >
                  {says.onSome(tag)}
                </button>
              )}
              <button
                type="button"
                className={styles.tag}
                aria-label={says.removeTag(tag)}
                onClick={() => void mark(items, { removeTags: [tag] })}
              >
                {all && tag}
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        aria-label={says.addATag}
        placeholder={says.addATag}
        maxLength={libraryLimits.tag * 5}
        list={list}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== ",") return;
          event.preventDefault();
          add();
        }}
      />
      <datalist id={list}>
        {known.map(({ value }) => (
          <option key={value} value={value}>
            {value}
          </option>
        ))}
      </datalist>
    </div>
  );
}
