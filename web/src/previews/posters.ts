import { create } from "zustand";
import { api } from "../api/api";
import { call } from "../api/call";
import type { Media } from "../stores/takes";

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
const patience = 15_000;

export function wantPoster(media: Media): void {
  if (asked.has(media.id)) return;
  asked.add(media.id);
  last = last.then(() => make(media)).catch(() => {});
}

async function make({ id, url }: Media): Promise<void> {
  const frame = await drawFrame(url);
  usePosters.setState(({ drawn }) => ({ drawn: { ...drawn, [id]: URL.createObjectURL(frame) } }));
  await call(api.sendPoster, {
    path: { id },
    body: frame,
    headers: { "content-type": frame.type },
  });
}

async function drawFrame(url: string): Promise<Blob> {
  const video = document.createElement("video");
  video.muted = true;
  video.preload = "auto";
  video.src = url;
  try {
    await happened(video, "loadeddata");
    // The very first frame is often black.
    video.currentTime = Math.min(0.2, (video.duration || 1) / 2);
    await happened(video, "seeked");
    const canvas = document.createElement("canvas");
    const scale = Math.min(1, 960 / video.videoWidth);
    canvas.width = Math.max(1, Math.round(video.videoWidth * scale));
    canvas.height = Math.max(1, Math.round(video.videoHeight * scale));
    canvas.getContext("2d")!.drawImage(video, 0, 0, canvas.width, canvas.height);
    // Browsers that can't write WebP answer a PNG, which does as well.
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/webp", 0.85));
    if (!blob) throw new Error("no frame");
    return blob;
  } finally {
    video.removeAttribute("src");
    video.load();
  }
}

const happened = (video: HTMLVideoElement, name: "loadeddata" | "seeked"): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("too slow")), patience);
    const end = (done: () => void) => () => {
      clearTimeout(timer);
      done();
    };
    video.addEventListener(name, end(resolve), { once: true });
    video.addEventListener(
      "error",
      end(() => reject(new Error("undecodable"))),
      { once: true },
    );
  });
