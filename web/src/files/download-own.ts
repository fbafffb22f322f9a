import type { StoreApi } from "zustand/vanilla";
import { toApiError } from "../api/api-error";
import type { ShownTake } from "../stores/takes";
import { say, type ViewState } from "../stores/view";
import { download } from "./download";

/** A file of the user's own is saved as it came: it was made nowhere here. */
export async function downloadOwn(
  view: StoreApi<ViewState>,
  name: string,
  take: Pick<ShownTake, "media"> | undefined,
): Promise<void> {
  try {
    const wanted = (take?.media ?? []).map((media) => ({ media, run: null, words: [name] }));
    await download(wanted, false, () => {});
  } catch (error) {
    say(view, toApiError(error).message, { tone: "failed" });
  }
}
