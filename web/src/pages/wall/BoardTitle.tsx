import { useEffect, useRef } from "react";
import { Link } from "wouter";
import * as says from "#words/wall";
import styles from "./BoardTitle.module.css";

interface BoardTitleProps {
  title: string;
  /** Where the board opens. */
  href: string;
  editing: boolean;
  /** The new title, or null where it stays as it was; and whether a key ended it. */
  onDone: (title: string | null, byKey: boolean) => void;
}

export function BoardTitle({ title, href, editing, onDone }: BoardTitleProps) {
  if (editing) return <TitleInput title={title} onDone={onDone} />;
  return (
    <h2 className={styles.title} title={title}>
      <Link href={href} tabIndex={-1} className={styles.link}>
        {title}
      </Link>
    </h2>
  );
}

function TitleInput({ title, onDone }: Pick<BoardTitleProps, "title" | "onDone">) {
  const input = useRef<HTMLInputElement>(null);
  const over = useRef(false);
  // A menu that closes gives the focus back to its button; this comes after it.
  useEffect(() => {
    const frame = requestAnimationFrame(() => input.current?.select());
    return () => cancelAnimationFrame(frame);
  }, []);
  const finish = (value: string | null, byKey: boolean) => {
    if (over.current) return;
    over.current = true;
    onDone(value === null ? null : value.trim() || null, byKey);
  };
  return (
    <input
      ref={input}
      className={styles.input}
      aria-label={says.title}
      defaultValue={title}
      maxLength={200}
      onBlur={(event) => finish(event.target.value, false)}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish(event.currentTarget.value, true);
        if (event.key === "Escape") finish(null, true);
      }}
    />
  );
}
