import { create } from "zustand";
import { api } from "../api/api";
import { call } from "../api/call";
import type { Media } from "../stores/takes";
import { takeFrame } from "../stores/video-frame";

/**
 * Posters of clips the server couldn't decode: the browser can, so it draws one frame, shows it at
 * once and sends it in, which makes it everyone's. One clip at a time; each is tried once.
 */
interface PostersState {
  readonly drawn: Readonly<Record<string, string>>;
}

export const usePosters = create<PostersState>(() => ({ drawn: {} }));

const asked = new Set<string>();
let last: Promise<void> = Promise.resolve();

export function wantPoster(media: Media): void {
  if (asked.has(media.id)) return;
  asked.add(media.id);
  last = last.then(() => make(media)).catch(() => {});
}

async function make({ id, url }: Media): Promise<void> {
  // The very first frame is often black. Browsers that can't write WebP answer a PNG, which does as well.
  const early = (seconds: number) => Math.min(0.2, (seconds || 1) / 2);
  const frame = await takeFrame(url, { at: early, widest: 960, type: "image/webp" });
  usePosters.setState(({ drawn }) => ({ drawn: { ...drawn, [id]: URL.createObjectURL(frame) } }));
  await call(api.sendPoster, {
    path: { id },
    body: frame,
    headers: { "content-type": frame.type },
  });
}
