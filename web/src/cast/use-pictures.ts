import { castLimits } from "@aktion/schema/api/cast-limits";
import { useEffect, useRef, useState } from "react";
import * as says from "#words/cast";
import { toApiError } from "../api/api-error";
import { uploadAsset } from "../api/upload";
import type { Still } from "./Face";
import { arrived, moved, room, withStills, type Slot } from "./slots";

/** The pictures of a member while they are chosen: their order, and the files on their way up. */
export interface Pictures {
  readonly slots: readonly Slot[];
  readonly ids: string[];
  readonly sending: boolean;
  /** Why something that was given was not taken. */
  readonly note: string | null;
  addFiles(files: readonly File[]): void;
  toggle(still: Still): void;
  remove(key: string): void;
  move(from: number, to: number): void;
  /** One that was taken out, at its place again. */
  putBack(still: Still, place: number): void;
}

interface Going {
  readonly abort: AbortController;
  readonly preview: string;
}

function forget(going: Map<string, Going>, key: string): void {
  const one = going.get(key);
  if (!one) return;
  going.delete(key);
  one.abort.abort();
  URL.revokeObjectURL(one.preview);
}

const noFiles: readonly File[] = [];
const atMost = says.picturesAtMost(castLimits.pictures);

export function usePictures(stills: readonly Still[], files: readonly File[] = noFiles): Pictures {
  const [slots, setSlots] = useState(() => withStills([], stills));
  const [note, setNote] = useState<string | null>(null);
  const going = useRef(new Map<string, Going>());
  const count = useRef(0);

  const put = (key: string, patch: Partial<Slot>) =>
    setSlots((now) => now.map((slot) => (slot.key === key ? { ...slot, ...patch } : slot)));
  const send = async (key: string, file: File, abort: AbortController) => {
    try {
      const still = await uploadAsset(file, (part) => put(key, { part }), abort.signal);
      if (abort.signal.aborted) return;
      setSlots((now) => arrived(now, key, still));
    } catch (error) {
      if (!abort.signal.aborted) put(key, { error: toApiError(error).message });
    }
  };
  const addFiles = (given: readonly File[]) => {
    const pictures = given.filter((file) => file.type.startsWith("image/"));
    const taken = pictures.slice(0, room(slots));
    const left = given.length - pictures.length;
    if (left > 0) setNote(says.filesAreNoPictures(left));
    else setNote(taken.length < pictures.length ? says.theRestWasLeftOut(atMost) : null);
    const begun = taken.map((file) => {
      count.current += 1;
      const key = `file ${count.current}`;
      const preview = URL.createObjectURL(file);
      const abort = new AbortController();
      going.current.set(key, { abort, preview });
      void send(key, file, abort);
      return { key, still: null, preview, name: file.name, part: 0, error: null };
    });
    if (begun.length > 0) setSlots((now) => [...now, ...begun]);
  };
  const remove = (key: string) => {
    forget(going.current, key);
    setNote(null);
    setSlots((now) => now.filter((slot) => slot.key !== key));
  };

  const first = useRef(files);
  const begin = useRef(addFiles);
  useEffect(() => {
    const held = going.current;
    begin.current(first.current);
    return () => {
      for (const key of held.keys()) forget(held, key);
    };
  }, []);

  return {
    slots,
    ids: slots.flatMap(({ still }) => still?.id ?? []),
    sending: slots.some(({ still, error }) => !still && error === null),
    note,
    addFiles,
    toggle: (still) => {
      const there = slots.find((slot) => slot.still?.id === still.id);
      if (there) return remove(there.key);
      setNote(room(slots) === 0 ? says.takeOneOutFirst(atMost) : null);
      setSlots((now) => withStills(now, [still]));
    },
    remove,
    move: (from, to) => setSlots((now) => moved(now, from, to)),
    putBack: (still, place) =>
      setSlots((now) => {
        const back = withStills(now, [still]);
        return back.length > now.length ? moved(back, now.length, place) : back;
      }),
  };
}
