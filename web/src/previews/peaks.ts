import { markGone } from "./gone";
import type { Media } from "../stores/takes";

/**
 * How loud a sound is along its length: so many bytes, the loudest 255. Worked out once in this
 * browser from the whole file, then kept; null where it is too long or the browser can't decode it.
 */
const count = 240;
const longest = 30 * 60;
const keep = "aktion-peaks-1";

export function peaksFrom(channels: readonly Float32Array[], parts: number): Uint8Array {
  const length = channels[0]?.length ?? 0;
  const found = Array.from({ length: parts }, (_, part) => {
    const from = Math.floor((part * length) / parts);
    const to = Math.max(from + 1, Math.floor(((part + 1) * length) / parts));
    let peak = 0;
    for (const channel of channels)
      for (let at = from; at < to && at < length; at += 1)
        peak = Math.max(peak, Math.abs(channel[at]!));
    return peak;
  });
  const most = Math.max(...found, 1e-4);
  return Uint8Array.from(found, (peak) => Math.round((peak / most) * 255));
}

const asked = new Map<string, Promise<Uint8Array | null>>();
let last: Promise<unknown> = Promise.resolve();

export function peaksOf(media: Media): Promise<Uint8Array | null> {
  const there = asked.get(media.id);
  if (there) return there;
  // One file at a time: a decoded sound is large.
  const peaks = last.then(() => read(media)).catch(() => null);
  last = peaks;
  asked.set(media.id, peaks);
  return peaks;
}

async function read({ id, url, seconds }: Media): Promise<Uint8Array | null> {
  const kept = await openKept();
  const before = await kept?.match(`/peaks/${id}`);
  if (before) return new Uint8Array(await before.arrayBuffer());
  if ((seconds ?? 0) > longest) return null;
  const answer = await fetch(url);
  if (answer.status === 404) markGone(id);
  if (!answer.ok) {
    await answer.body?.cancel();
    return null;
  }
  const sound = await new OfflineAudioContext(1, 1, 22_050).decodeAudioData(
    await answer.arrayBuffer(),
  );
  const channels = Array.from({ length: sound.numberOfChannels }, (_, channel) =>
    sound.getChannelData(channel),
  );
  const peaks = peaksFrom(channels, count);
  await kept?.put(`/peaks/${id}`, new Response(new Uint8Array(peaks))).catch(() => {});
  return peaks;
}

/** A browser that keeps nothing works it out again. */
const openKept = (): Promise<Cache | null> =>
  "caches" in globalThis ? caches.open(keep).catch(() => null) : Promise.resolve(null);
