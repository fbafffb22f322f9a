import { rates } from "@aktion/schema/graph/rates";
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from "react";
import * as says from "#words/previews";
import { useGraph } from "../stores/board-context";
import type { Media } from "../stores/takes";
import { Icon } from "../ui/Icon";
import { missed } from "./gone";
import { Timecode } from "./Timecode";
import styles from "./VideoPreview.module.css";

interface VideoScrubProps {
  media: Media;
  /** Where it is pointed at and what has the focus. */
  host: RefObject<HTMLElement | null>;
  /** Whether the keys are meant for the shot. */
  keys: boolean;
  isDraft: boolean;
}

/** A pointer that rests this long lets the shot play from there. */
const rest = 700;
const still = matchMedia("(prefers-reduced-motion: reduce)");

/** The shot under the pointer: moving scrubs it, resting plays it; by keys, space and the arrows. */
export default function VideoScrub({ media, host, keys, isDraft }: VideoScrubProps) {
  const film = useRef<HTMLVideoElement>(null);
  const line = useRef<HTMLSpanElement>(null);
  const wanted = useRef<number | null>(null);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [playing, setPlaying] = useState(false);
  const rate = useGraph((graph) => graph.settings.rate);
  const length = () => film.current?.duration || media.seconds || 0;

  const seek = (seconds: number) => {
    const video = film.current;
    if (!video) return;
    const to = Math.max(0, Math.min(seconds, length() - 0.001));
    // One seek at a time: what was wanted meanwhile comes after it. A seek may be over before its
    // event comes: what was wanted before this one is not wanted any more.
    const busy = video.seeking || video.readyState === 0;
    wanted.current = busy ? to : null;
    if (!busy) video.currentTime = to;
  };
  const sought = () => {
    const next = wanted.current;
    wanted.current = null;
    if (next !== null) seek(next);
  };
  const play = () => void film.current?.play().catch(() => {});
  const flip = () => (film.current?.paused ? play() : film.current?.pause());

  const moved = useEffectEvent((event: PointerEvent) => {
    clearTimeout(resting.current);
    if (event.buttons !== 0 || event.pointerType === "touch" || !host.current) return;
    film.current?.pause();
    const { left, width } = host.current.getBoundingClientRect();
    seek(((event.clientX - left) / width) * length());
    if (!still.matches) resting.current = setTimeout(play, rest);
  });
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!keys || event.ctrlKey || event.metaKey || event.altKey) return;
    const frame = rates[rate].per / rates[rate].frames;
    const by = event.shiftKey ? 1 : frame;
    const now = wanted.current ?? film.current?.currentTime ?? 0;
    if (event.key === " ") flip();
    else if (event.key === "ArrowLeft") seek(now - by);
    else if (event.key === "ArrowRight") seek(now + by);
    else if (event.key === "Home") seek(0);
    else if (event.key === "End") seek(length());
    else return;
    if (event.key !== " ") film.current?.pause();
    event.preventDefault();
    event.stopPropagation();
  });
  const tell = useEffectEvent(() => {
    const now = wanted.current ?? film.current?.currentTime ?? 0;
    const whole = length();
    line.current?.style.setProperty("--part", String(whole > 0 ? now / whole : 0));
    host.current?.setAttribute("aria-valuenow", now.toFixed(2));
  });
  useEffect(() => {
    const around = host.current;
    if (!around) return undefined;
    const move = (event: PointerEvent) => moved(event);
    const press = (event: KeyboardEvent) => pressed(event);
    let asked = 0;
    const tick = () => {
      tell();
      asked = requestAnimationFrame(tick);
    };
    tick();
    around.addEventListener("pointermove", move);
    around.addEventListener("keydown", press);
    return () => {
      cancelAnimationFrame(asked);
      clearTimeout(resting.current);
      around.removeEventListener("pointermove", move);
      around.removeEventListener("keydown", press);
    };
  }, [host]);
  return (
    <>
      <video
        ref={film}
        className={styles.video}
        src={media.url}
        muted
        loop
        playsInline
        preload="auto"
        onLoadedData={sought}
        onSeeked={sought}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onError={() => void missed(media)}
      />
      <span ref={line} className={styles.line} />
      <span className={styles.sign}>
        <Icon name={playing ? "pause" : "play"} size={16} />
        {isDraft && `${says.draft} `}
        <Timecode film={film} rate={rate} />
      </span>
    </>
  );
}
