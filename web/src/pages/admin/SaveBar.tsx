import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import * as says from "#words/admin";
import { api } from "../../api/api";
import { toApiError } from "../../api/api-error";
import { call } from "../../api/call";
import { PageError } from "../../app/PageError";
import { guardLeaving } from "../../app/leave-guard";
import { Button } from "../../ui/Button";
import { changedParts } from "./settings-edits";
import {
  discardDraft,
  settingsRebased,
  settingsTaken,
  useStudioDraft,
  type Versioned,
} from "./studio-draft";
import styles from "./SaveBar.module.css";

interface SaveBarProps {
  onSaved: (saved: Versioned) => void;
  /** The settings as they are now. */
  readAgain: () => Promise<Versioned | undefined>;
}

/** Stands at the foot while something is changed and not saved; nobody leaves past it by a link. */
export function SaveBar({ onSaved, readAgain }: SaveBarProps) {
  const { base, draft } = useStudioDraft();
  const [leaving, setLeaving] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const [reading, setReading] = useState(false);
  const [, go] = useLocation();
  const bar = useRef<HTMLElement>(null);
  const changed = base && draft ? changedParts(base.settings, draft) : [];
  const dirty = changed.length > 0;

  useEffect(() => {
    if (!dirty) return undefined;
    const unload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", unload);
    const unguard = guardLeaving((to) => {
      setLeaving(to);
      bar.current?.focus();
      return false;
    });
    return () => {
      window.removeEventListener("beforeunload", unload);
      unguard();
    };
  }, [dirty]);
  // Only once nothing is unsaved may it go where it was asked to.
  useEffect(() => {
    if (leaving !== null && !dirty) go(leaving);
  }, [leaving, dirty, go]);

  const saving = useMutation({
    mutationFn: async () => {
      if (!base || !draft) return;
      const body = { version: base.version, settings: draft };
      const saved = await call(api.putStudioSettings, { body });
      settingsTaken(saved);
      onSaved(saved);
    },
    onSuccess: () => {
      setSaid(says.saved);
    },
    onError: () => setLeaving(null),
  });
  const stale = saving.error && toApiError(saving.error).code === "settings.stale";
  const newest = async (take: (read: Versioned) => void) => {
    setReading(true);
    try {
      const read = await readAgain();
      if (read) take(read);
      saving.reset();
    } finally {
      setReading(false);
    }
  };
  if (!dirty) return <output className={styles.said}>{said}</output>;
  return (
    <section ref={bar} tabIndex={-1} aria-label={says.notSaved} className={styles.bar}>
      {saving.error && (
        <PageError error={saving.error} what={says.nothingWasSaved}>
          {stale && (
            <>
              <Button size="small" onClick={() => void newest(settingsTaken)}>
                {says.loadTheNewOnes}
              </Button>
              <Button size="small" onClick={() => void newest(settingsRebased)}>
                {says.keepMineOnTop}
              </Button>
            </>
          )}
        </PageError>
      )}
      <div className={styles.line}>
        <output className={styles.words}>
          {leaving === null ? says.notSavedYet : says.saveBeforeYouLeave} {changed.join(", ")}.
        </output>
        {leaving !== null && (
          <Button variant="quiet" onClick={() => setLeaving(null)}>
            {says.stay}
          </Button>
        )}
        <Button onClick={discardDraft}>
          {leaving === null ? says.discard : says.leaveWithout}
        </Button>
        <Button
          variant="accent"
          disabled={saving.isPending || reading}
          onClick={() => saving.mutate()}
        >
          {says.save}
        </Button>
      </div>
    </section>
  );
}
