import { createTurns } from "../files/turns";
import { missed, useGone, useMissed } from "../previews/gone";
import { usePosters, wantPoster } from "../previews/posters";
import { thumbUrl, type Media } from "../stores/takes";

/** At once: the browser's own limit to one host would hold up everything else. */
const most = 4;
/** As wide as a card is where it is nearest, in pixels of the screen. */
const width = 64;

export interface FarThumbs {
  /** What there is of it already; the rest is fetched, and told of when it is there. */
  of(media: Media): ImageBitmap | null;
  stop(): void;
}

/** Pictures as small as they are seen from afar: a large board holds thousands. */
export function fetchThumbs(ready: () => void): FarThumbs {
  const kept = new Map<string, ImageBitmap | null>();
  const turn = createTurns(most);
  let stopped = false;

  async function fetch(key: string, source: string, media: Media) {
    const leave = await turn();
    if (stopped) return leave();
    const image = new Image();
    image.src = source;
    try {
      await image.decode();
      const resizeWidth = Math.round(width * (devicePixelRatio || 1));
      const bitmap = await createImageBitmap(image, { resizeWidth, resizeQuality: "medium" });
      if (stopped) return bitmap.close();
      kept.set(key, bitmap);
      ready();
    } catch {
      void missed(media);
      if (media.kind === "video") wantPoster(media);
    } finally {
      leave();
    }
  }
  const unlisten = [
    usePosters.subscribe(ready),
    useMissed.subscribe(ready),
    useGone.subscribe(ready),
  ];
  return {
    of(media) {
      const drawn = usePosters.getState().drawn[media.id];
      if (!media.thumb && !drawn && media.kind === "video") wantPoster(media);
      const source = drawn ?? (media.thumb && thumbUrl(media.thumb, 320));
      if (!source || (useGone.getState()[media.id] && !drawn)) return null;
      const key = `${source} ${useMissed.getState()[media.id] ?? 0}`;
      const found = kept.get(key);
      if (found !== undefined) return found;
      kept.set(key, null);
      void fetch(key, source, media);
      return null;
    },
    stop() {
      stopped = true;
      for (const one of unlisten) one();
      for (const bitmap of kept.values()) bitmap?.close();
    },
  };
}
