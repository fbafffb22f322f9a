import * as says from "#words/pad";
import type { BoardSession } from "../stores/board-session";
import type { Media } from "../stores/takes";
import { sentHere } from "./sent-here";

type Sent =
  | { readonly asset: Media; readonly error: null }
  | { readonly asset: null; readonly error: string };

/** Sends a picture of the pad's; the card of the sketch shows how far it is. */
export async function sendPicture(
  { uploads }: BoardSession,
  node: string,
  file: File,
): Promise<Sent> {
  const key = `${node} drawing`;
  const kept: Media[] = [];
  await uploads.start(key, file, (asset) => kept.push(asset));
  const [asset] = kept;
  if (asset) {
    // Seen at once, before the studio has made its small picture of it.
    sentHere.set(asset.id, URL.createObjectURL(file));
    return { asset, error: null };
  }
  const error = uploads.store.getState().going[key]?.error ?? says.theUploadWasStopped;
  uploads.forget(key);
  return { asset: null, error };
}
