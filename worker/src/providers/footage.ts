import type { MediaKind } from "@aktion/schema/media/media-kind";
import type { Task } from "@aktion/schema/tasks/task";
import * as says from "#words/makers";
import { ProviderError, type ProviderContext } from "../ports/provider";
import { notSent } from "./refusal";

/** Whether footage that lips are put to is a still or a shot. */
export const kindOfFootage = (
  title: string,
  footage: string,
  { kindOfAsset }: Pick<ProviderContext, "kindOfAsset">,
): Promise<MediaKind> =>
  kindOfAsset(footage).catch((fault: unknown) => {
    throw fault instanceof ProviderError ? fault : notSent(title);
  });

/** Refuses a still given as footage where lips are put to shots only: another maker may take it. */
export async function refuseStillFootage(
  title: string,
  task: Task,
  context: Pick<ProviderContext, "kindOfAsset">,
): Promise<void> {
  if (task.kind !== "video.lipsync") return;
  if ((await kindOfFootage(title, task.footage, context)) === "image")
    throw new ProviderError("broken", says.putsLipsToShotsOnly(title));
}
