import type { RateName } from "@aktion/schema/graph/rates";
import { frameAt, timecodeOf } from "@aktion/schema/media/timecode";
import { useEffect, useRef, type RefObject } from "react";

interface TimecodeProps {
  film: RefObject<HTMLVideoElement | null>;
  rate: RateName;
  className?: string | undefined;
}

/** The time of a playing film, frame by frame, without drawing anything else anew. */
export function Timecode({ film, rate, className }: TimecodeProps) {
  const code = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let asked = 0;
    const tell = () => {
      const seconds = film.current?.currentTime ?? 0;
      if (code.current) code.current.textContent = timecodeOf(frameAt(seconds, rate), rate);
      asked = requestAnimationFrame(tell);
    };
    tell();
    return () => cancelAnimationFrame(asked);
  }, [film, rate]);
  return <span ref={code} className={className} />;
}
