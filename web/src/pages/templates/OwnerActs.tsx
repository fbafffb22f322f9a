import type { Shown, Template } from "@aktion/schema/api/templates";
import { useState } from "react";
import * as says from "#words/templates";
import { call } from "../../api/call";
import { PageError } from "../../app/PageError";
import { templateApi } from "../../templates/template-api";
import { refreshTemplates } from "../../templates/template-queries";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import { showUndo } from "../../ui/undo-bar";
import styles from "./OwnerActs.module.css";

const choices = [
  { value: "public", label: says.inTheGallery },
  { value: "unlisted", label: says.byLinkAlone },
  { value: "none", label: says.nobodyButYou },
] as const;

/** Who sees one's template, and its link to pass on. */
export function OwnerActs({ template }: { template: Template }) {
  const { slug, shown, takenDown } = template;
  const [failure, setFailure] = useState<unknown>(null);
  const [copied, setCopied] = useState(false);
  const show = async (next: Shown) => {
    setFailure(null);
    try {
      await call(templateApi.show, { path: { slug }, body: { shown: next } });
    } catch (error) {
      setFailure(error);
    }
    await refreshTemplates();
  };
  const change = (next: Shown) => {
    void show(next);
    showUndo({ words: says.nowShown[next], undo: () => void show(shown) });
  };
  const copy = () =>
    navigator.clipboard
      .writeText(`${location.origin}/templates/${slug}`)
      .then(() => setCopied(true), setFailure);
  return (
    <>
      <Button icon={copied ? "check" : "link"} onClick={() => void copy()}>
        {copied ? says.linkCopied : says.copyLink}
      </Button>
      {!takenDown && (
        <Select aria-label={says.whoSeesIt} choices={choices} value={shown} onChange={change} />
      )}
      {failure !== null && (
        <div className={styles.note}>
          <PageError error={failure} what={says.itCouldNotBeChanged} />
        </div>
      )}
    </>
  );
}
