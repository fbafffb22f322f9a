import { useEffect, useState } from "react";
import type { Media } from "../stores/takes";
import type { Size } from "./page-layout";

export type Still = Pick<Media, "url" | "thumb" | "width" | "height">;

/** How many pixels a still has, looked at where nobody noted it; null until then, or "unread". */
export function usePixels({ url, width, height }: Still): Size | "unread" | null {
  const [seen, setSeen] = useState<Size | "unread" | null>(null);
  const noted = width !== null && height !== null;
  useEffect(() => {
    if (noted) return undefined;
    let over = false;
    const picture = new Image();
    picture.src = url;
    picture.decode().then(
      () => over || setSeen({ width: picture.naturalWidth, height: picture.naturalHeight }),
      () => over || setSeen("unread"),
    );
    return () => {
      over = true;
    };
  }, [url, noted]);
  return noted ? { width, height } : seen;
}
