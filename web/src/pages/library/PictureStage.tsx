import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState, type Ref } from "react";
import * as says from "#words/library";
import { closeUp, dragged, fitIn, fitted, zoomed, type Size } from "../../library/zoom";
import { missed } from "../../previews/gone";
import { thumbUrl, type Media } from "../../stores/takes";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import type { StageHandle } from "./Stage";
import { useHands } from "./use-hands";
import styles from "./Stage.module.css";

interface PictureStageProps {
  ref: Ref<StageHandle>;
  item: Omit<Media, "kind" | "seconds">;
  name: string;
}

const step = 1.5;
const middle = { x: 0, y: 0 };

/** A still, to look at closer: by wheel, keys, a double press, two fingers; dragged where it reaches out. */
export function PictureStage({ ref, item, name }: PictureStageProps) {
  const room = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const [natural, setNatural] = useState<Size | null>(
    item.width && item.height ? { width: item.width, height: item.height } : null,
  );
  const [zoom, setZoom] = useState(fitted);
  const [sharp, setSharp] = useState(false);
  const fit = natural && size.width > 0 ? fitIn(natural, size) : null;
  const closest = natural && fit ? closeUp(natural, fit, devicePixelRatio) : 2;

  useEffect(() => {
    const shown = room.current!;
    const observer = new ResizeObserver(() => {
      setSize({ width: shown.clientWidth, height: shown.clientHeight });
      setZoom(fitted);
    });
    observer.observe(shown);
    return () => observer.disconnect();
  }, []);
  const fromMiddle = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const { left, top, width, height } = room.current!.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  };
  const zoomBy = (by: number, at = middle) => {
    if (fit) setZoom((now) => zoomed(now, by, at, fit, size));
  };
  const flip = (at = middle) => {
    if (fit) setZoom((now) => (now.scale > 1 ? fitted : zoomed(now, closest, at, fit, size)));
  };
  useImperativeHandle(ref, () => ({
    press: (key) => {
      if (key === "+" || key === "=") zoomBy(step);
      else if (key === "-") zoomBy(1 / step);
      else if (key === "0") setZoom(fitted);
      else if (key.toLowerCase() === "z") flip();
      else return false;
      return true;
    },
    isNear: () => zoom.scale > 1,
  }));
  const wheeled = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    zoomBy(Math.exp(-event.deltaY * 0.002), fromMiddle(event));
  });
  useEffect(() => {
    const shown = room.current!;
    // React listens to the wheel in a way that can't keep the page from moving.
    const wheel = (event: WheelEvent) => wheeled(event);
    shown.addEventListener("wheel", wheel, { passive: false });
    return () => shown.removeEventListener("wheel", wheel);
  }, []);
  const hands = useHands({
    onDrag: (x, y) => fit && setZoom((now) => dragged(now, x, y, fit, size)),
    onPinch: (by, at) => zoomBy(by, fromMiddle(at)),
  });
  return (
    <div
      ref={room}
      className={styles.stage}
      data-stage
      data-near={zoom.scale > 1 || undefined}
      tabIndex={-1}
      onDoubleClick={(event) => flip(fromMiddle(event))}
      {...hands}
    >
      <div
        className={styles.picture}
        style={{
          ...(fit && { width: fit.width, height: fit.height }),
          transform: `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})`,
        }}
      >
        {!sharp && item.thumb && (
          <img className={styles.media} src={thumbUrl(item.thumb, 320)} alt="" draggable={false} />
        )}
        <img
          className={styles.media}
          src={item.url}
          alt={name}
          decoding="async"
          draggable={false}
          onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => {
            setSharp(true);
            setNatural({ width, height });
          }}
          onError={() => void missed(item)}
        />
      </div>
      <div className={styles.zoom} onDoubleClick={(event) => event.stopPropagation()}>
        <IconButton
          size="small"
          icon="minus"
          label={says.zoomOut}
          aria-keyshortcuts="-"
          disabled={zoom.scale <= 1}
          onClick={() => zoomBy(1 / step)}
        />
        <Button
          size="small"
          variant="quiet"
          className={styles.scale}
          aria-keyshortcuts="z"
          onClick={() => flip()}
        >
          {zoom.scale > 1 ? says.fit : says.pixelForPixel}
        </Button>
        <IconButton
          size="small"
          icon="plus"
          label={says.zoomIn}
          aria-keyshortcuts="+"
          onClick={() => zoomBy(step)}
        />
      </div>
    </div>
  );
}
