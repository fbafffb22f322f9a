import { rates, type RateName } from "@aktion/schema/graph/rates";
import type { WatchShot } from "@aktion/schema/api/watch";
import { useRef, useState, type KeyboardEvent } from "react";
import * as says from "#words/watch";
import { momentWords } from "../../app/time-words";
import { Button } from "../../ui/Button";
import { ErrorNote } from "../../ui/ErrorNote";
import { Icon } from "../../ui/Icon";
import { TextInput } from "../../ui/TextInput";
import { NoteForm } from "./NoteForm";
import { NotesList } from "./NotesList";
import { useWatcherName } from "./watcher-name";
import styles from "./WatchPage.module.css";

interface WatchedShotProps {
  shot: WatchShot;
  rate: RateName;
  onWrite: (note: {
    id: string;
    take: string;
    at: number | null;
    words: string;
    name: string;
  }) => Promise<void>;
  onApprove: (name: string, approved: boolean) => Promise<void>;
}

/** One take, as large as there is room, and what is said of it. */
export function WatchedShot({ shot, rate, onWrite, onApprove }: WatchedShotProps) {
  const player = useRef<HTMLVideoElement | HTMLAudioElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const { name, setName } = useWatcherName();
  // Looked at again, it comes with a newer address: the one that plays goes on, it opens for hours.
  const [url] = useState(shot.url);
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const known = name.trim();
  const who = (): string | null => {
    setMissing(known === "");
    if (known === "") nameField.current?.focus();
    return known === "" ? null : known;
  };
  const seek = (seconds: number) => {
    if (!player.current) return;
    player.current.pause();
    player.current.currentTime = seconds;
  };
  const step = (event: KeyboardEvent) => {
    const way = { ",": -1, ".": 1 }[event.key];
    if (way === undefined || !player.current) return;
    event.preventDefault();
    seek(Math.max(0, player.current.currentTime + (way * rates[rate].per) / rates[rate].frames));
  };
  const approve = async (approved: boolean) => {
    const by = who();
    if (by === null) return;
    setFailure(null);
    await onApprove(by, approved).catch(setFailure);
  };
  const { kind, title, scene, number, caption } = shot;
  const slate = says.sceneAndNumber(scene, number);
  return (
    <div className={styles.shown}>
      <main className={styles.screen}>
        {kind === "image" && (
          <img
            className={styles.media}
            src={url}
            alt={caption || title}
            width={shot.width ?? undefined}
            height={shot.height ?? undefined}
          />
        )}
        {kind === "video" && (
          // Its keys step it frame by frame, beside the browser's own.
          <video
            ref={player as React.RefObject<HTMLVideoElement>}
            className={styles.media}
            src={url}
            poster={shot.thumb ?? undefined}
            controls
            playsInline
            preload="metadata"
            title={says.framesBackAndOn}
            onKeyDown={step}
          >
            <track kind="captions" />
          </video>
        )}
        {kind === "audio" && (
          <audio ref={player} className={styles.sound} src={url} controls>
            <track kind="captions" />
          </audio>
        )}
      </main>
      <aside className={styles.side} aria-label={says.notes}>
        <div className={styles.slate}>
          <h2 className={styles.name}>{title}</h2>
          {slate && <p className={styles.faint}>{slate}</p>}
          {caption && <p className={styles.caption}>{caption}</p>}
        </div>
        <label className={styles.who}>
          <span>{says.yourName}</span>
          <TextInput
            ref={nameField}
            value={name}
            maxLength={60}
            autoComplete="name"
            aria-invalid={missing || undefined}
            onChange={(event) => {
              setName(event.target.value);
              setMissing(false);
            }}
          />
          {missing && (
            <span role="alert" className={styles.missing}>
              {says.sayWhoYouAre}
            </span>
          )}
        </label>
        {shot.approved ? (
          <p className={styles.approved}>
            <Icon name="check" />
            <span>{says.approvedBy(shot.approved.name, momentWords(shot.approved.at))}</span>
            <Button size="small" variant="quiet" onClick={() => void approve(false)}>
              {says.takeItBack}
            </Button>
          </p>
        ) : (
          <Button variant="accent" icon="check" onClick={() => void approve(true)}>
            {says.approve}
          </Button>
        )}
        {failure !== null && <ErrorNote error={failure} />}
        <h3 className={styles.sub}>{says.notes}</h3>
        <NotesList notes={shot.notes} rate={rate} onSeek={seek} />
        <NoteForm
          take={shot.take}
          rate={rate}
          player={kind === "image" ? null : player}
          who={who}
          onWrite={onWrite}
        />
      </aside>
    </div>
  );
}
