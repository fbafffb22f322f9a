import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import * as says from "#words/templates";
import { Button } from "../ui/Button";
import type { PublishedAs } from "./publish-board";
import styles from "./PublishDialog.module.css";

/** Where it is now, to open or to pass on. */
export function Published({ done, onClose }: { done: PublishedAs; onClose: () => void }) {
  const { slug, version, title } = done;
  const [copied, setCopied] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const address = `/templates/${slug}`;
  const copy = () =>
    navigator.clipboard.writeText(`${location.origin}${address}`).then(
      () => setCopied(true),
      () => undefined,
    );
  return (
    <>
      <output className={styles.words}>{says.publishedVersion(title, version)}</output>
      <div className={styles.ways}>
        <Button ref={first} icon={copied ? "check" : "link"} onClick={() => void copy()}>
          {copied ? says.linkCopied : says.copyLink}
        </Button>
        <Link href={address} className={styles.way} onClick={onClose}>
          {says.openTemplate}
        </Link>
      </div>
    </>
  );
}
