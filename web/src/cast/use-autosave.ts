import type { CastMember } from "@aktion/schema/api/cast";
import { useEffect, useState, useSyncExternalStore } from "react";
import * as says from "#words/cast";
import { toApiError } from "../api/api-error";
import { showUndo } from "../ui/undo-bar";
import { createAutosave, type Autosave, type Keeping } from "./autosave";
import { changeMember } from "./cast-acts";
import { wordsOfMember, type MemberWords } from "./member-words";

/** What could not be sent once nobody looks at the sheet any more is offered once again. */
function sayUnkept(saving: Autosave, name: string): void {
  const stop = saving.subscribe(() => {
    const now = saving.state();
    if (now.is !== "failed" && now.is !== "kept") return;
    stop();
    // Whoever was deleted has nothing to be kept.
    if (now.is === "failed" && toApiError(now.error).code !== "cast.not-found")
      showUndo({
        words: says.couldNotBeKept(name),
        label: says.tryAgain,
        undo: () => {
          sayUnkept(saving, name);
          saving.flush();
        },
      });
  });
}

/** Keeps what is written of a member as it is written, and when the sheet is left. */
export function useAutosave(
  member: CastMember,
  now: MemberWords,
): { readonly keeping: Keeping; readonly flush: () => void } {
  const [saving] = useState(() =>
    createAutosave({
      kept: wordsOfMember(member),
      send: (changes) => changeMember(member.id, changes),
    }),
  );
  const keeping = useSyncExternalStore(saving.subscribe, saving.state);
  const written = JSON.stringify(now);
  useEffect(() => saving.put(JSON.parse(written) as MemberWords), [saving, written]);
  const { name } = member;
  useEffect(() => {
    const flush = () => saving.flush();
    // Closing the page now would lose it: the browser asks.
    const leave = (event: BeforeUnloadEvent) => {
      if (saving.state().is === "kept") return;
      saving.flush();
      event.preventDefault();
    };
    window.addEventListener("beforeunload", leave);
    window.addEventListener("online", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      window.removeEventListener("beforeunload", leave);
      window.removeEventListener("online", flush);
      document.removeEventListener("visibilitychange", flush);
    };
  }, [saving]);
  useEffect(
    () => () => {
      saving.flush();
      if (saving.state().is === "sending") sayUnkept(saving, name);
    },
    [saving, name],
  );
  return { keeping, flush: saving.flush };
}
