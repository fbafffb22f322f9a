import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { getStudioSettings } from "@aktion/schema/api/money";
import type { StudioSettings } from "@aktion/schema/money/settings";
import { create } from "zustand";
import { same } from "../../stores/same";

export type Versioned = AnswerOf<typeof getStudioSettings>;

/** What is being set, over what was read. It outlives the page, so that no way of leaving loses it. */
interface StudioDraft {
  readonly base: Versioned | null;
  readonly draft: StudioSettings | null;
}

export const useStudioDraft = create<StudioDraft>(() => ({ base: null, draft: null }));

const isChanged = ({ base, draft }: StudioDraft): boolean =>
  base !== null && draft !== null && !same(base.settings, draft);

/** Newly read settings stand unless something was changed here and not saved. */
export function settingsRead(read: Versioned): void {
  const state = useStudioDraft.getState();
  if (!isChanged(state)) useStudioDraft.setState({ base: read, draft: read.settings });
}

export const settingsTaken = (read: Versioned): void =>
  useStudioDraft.setState({ base: read, draft: read.settings });

/** What is set here goes on top of what somebody else saved meanwhile. */
export const settingsRebased = (read: Versioned): void => useStudioDraft.setState({ base: read });

export const changeDraft = (change: (settings: StudioSettings) => StudioSettings): void =>
  useStudioDraft.setState(({ draft }) => ({ draft: draft && change(draft) }));

export const discardDraft = (): void =>
  useStudioDraft.setState(({ base }) => ({ draft: base?.settings ?? null }));
