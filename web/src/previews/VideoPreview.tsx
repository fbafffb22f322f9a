import { Suspense, useRef, useState } from "react";
import * as says from "#words/previews";
import { Icon } from "../ui/Icon";
import { Mosaic } from "./Mosaic";
import { Picture } from "./Picture";
import { clock } from "./clock";
import type { PreviewProps } from "./preview-props";
import { latePart } from "../ui/late-part";
import styles from "./VideoPreview.module.css";

const Scrub = latePart(() => import("./VideoScrub"));
const pause = 180;

/** The poster; the shot itself is there, silent, only while it is pointed at or has the focus. */
export function VideoPreview({ takes, width, height }: PreviewProps) {
  const media = takes.flatMap((take) => take.media);
  const [near, setNear] = useState(false);
  const [focused, setFocused] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pressed = useRef(false);
  const host = useRef<HTMLDivElement>(null);
  const [first] = media;
  const single = media.length === 1;
  const open = single && (near || focused);
  return (
    <div
      ref={host}
      className={styles.shot}
      style={{ width, height }}
      {...(single && {
        role: "slider",
        tabIndex: 0,
        "aria-label": says.scrubTheShot,
        "aria-valuemin": 0,
        "aria-valuemax": first?.seconds ?? 0,
        "aria-valuenow": 0,
      })}
      onPointerEnter={({ pointerType }) => {
        if (pointerType !== "touch") timer.current = setTimeout(() => setNear(true), pause);
      }}
      onPointerLeave={() => {
        clearTimeout(timer.current);
        setNear(false);
      }}
      onPointerDown={() => {
        pressed.current = true;
      }}
      onFocus={() => {
        // A press is for the card: the keys stay the card's own.
        setFocused(!pressed.current);
        pressed.current = false;
      }}
      onBlur={() => setFocused(false)}
    >
      <Mosaic count={media.length} width={width} height={height}>
        {(place, w, h) => (
          <Picture key={media[place]!.id} media={media[place]!} width={w} height={h} alt="" />
        )}
      </Mosaic>
      {open && first ? (
        <Suspense>
          <Scrub
            key={first.id}
            media={first}
            host={host}
            keys={focused}
            isDraft={takes[0]?.provider === "draft"}
          />
        </Suspense>
      ) : (
        first && (
          <span className={styles.sign}>
            <Icon name="play" size={16} />
            {first.seconds !== null && clock(first.seconds)}
          </span>
        )
      )}
    </div>
  );
}
