export interface FrameWish {
  /** The moment, in seconds, of a shot of this length. */
  readonly at: (seconds: number) => number;
  /** Wider frames are made smaller. */
  readonly widest?: number;
  readonly type: "image/webp" | "image/png";
}

const patience = 15_000;
const farAway = 1e7;

/** A frame of a shot, as this browser decodes it. */
export async function takeFrame(url: string, { at, widest, type }: FrameWish): Promise<Blob> {
  const video = document.createElement("video");
  video.muted = true;
  video.preload = "auto";
  video.src = url;
  try {
    await happened(video, "loadeddata");
    // A recording may not say how long it is before its end was looked for.
    if (!Number.isFinite(video.duration)) {
      video.currentTime = farAway;
      await happened(video, "seeked");
    }
    video.currentTime = at(video.duration);
    await happened(video, "seeked");
    const canvas = document.createElement("canvas");
    const scale = Math.min(1, (widest ?? video.videoWidth) / video.videoWidth);
    canvas.width = Math.max(1, Math.round(video.videoWidth * scale));
    canvas.height = Math.max(1, Math.round(video.videoHeight * scale));
    canvas.getContext("2d")!.drawImage(video, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.85));
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
