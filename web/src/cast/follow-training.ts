import type { CastMember } from "@aktion/schema/api/cast";
import { navigate } from "wouter/use-browser-location";
import * as says from "#words/cast-training";
import { queryClient } from "../api/query-client";
import { walletChanged } from "../api/wallet-news";
import { showUndo, useUndoBar } from "../ui/undo-bar";
import { isTraining, newsOf, type TrainingNews } from "./training-news";

const every = 3000;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, every));

/** Once somebody looks at the page. */
const seen = () =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (document.visibilityState === "hidden") return;
      document.removeEventListener("visibilitychange", look);
      resolve();
    };
    document.addEventListener("visibilitychange", look);
    look();
  });

/** What could be taken back is not pushed aside by news. */
const free = () =>
  new Promise<void>((resolve) => {
    if (!useUndoBar.getState().offer) return resolve();
    const stop = useUndoBar.subscribe(({ offer }) => {
      if (offer) return;
      stop();
      resolve();
    });
  });

function wordsOf({ member: { name, model }, is }: TrainingNews): string {
  if (is === "failed") return says.couldNotBeTrained(name);
  return model?.tier === "draft" ? says.isRehearsed(name) : says.isTrained(name);
}

async function tell(news: TrainingNews): Promise<void> {
  const { id } = news.member;
  walletChanged();
  void queryClient.invalidateQueries({ queryKey: ["cast", id] });
  const place = `/cast/${id}`;
  if (location.pathname === place) return;
  await free();
  showUndo({
    words: wordsOf(news),
    label: says.openTheSheet,
    undo: () => navigate(place),
  });
}

let following = false;

/** Looks at the cast now and then as long as somebody in it is being trained, and says how it ended. */
export async function followTraining(
  cast: readonly CastMember[],
  read: () => Promise<readonly CastMember[]>,
): Promise<void> {
  if (following || !cast.some(isTraining)) return;
  following = true;
  let last = cast;
  while (last.some(isTraining)) {
    await pause();
    await seen();
    const before = last;
    last = await read().catch(() => before);
    for (const news of newsOf(before, last)) void tell(news);
  }
  following = false;
}
