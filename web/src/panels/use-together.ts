import { useEffect, useMemo, useRef, useState } from "react";

/** Further apart than this they are brought together again; closer, nobody sees it. */
const apart = 0.06;
const look = 100;

interface Together {
  readonly playing: boolean;
  /** Where the longest of them stands, and how long it is, in seconds. */
  readonly at: number;
  readonly length: number;
  /** For each film's `ref`. */
  readonly join: (film: HTMLVideoElement | null) => (() => void) | undefined;
  readonly lead: { readonly current: HTMLVideoElement | null };
  toggle(): void;
  seek(seconds: number): void;
}

const lengthOf = ({ duration }: HTMLVideoElement): number =>
  Number.isFinite(duration) ? duration : 0;

/** Films that play as one: the longest leads, the others keep up with it and wait at their end. */
export function useTogether(): Together {
  const films = useRef(new Set<HTMLVideoElement>());
  const lead = useRef<HTMLVideoElement | null>(null);
  const [playing, setPlaying] = useState(true);
  const [at, setAt] = useState(0);
  const [length, setLength] = useState(0);
  const acts = useMemo(() => {
    const leader = () => {
      lead.current = [...films.current].reduce<HTMLVideoElement | null>(
        (longest, film) => (longest && lengthOf(longest) >= lengthOf(film) ? longest : film),
        null,
      );
      return lead.current;
    };
    const putAt = (seconds: number) => {
      for (const film of films.current) film.currentTime = Math.min(seconds, lengthOf(film));
      setAt(seconds);
    };
    return {
      leader,
      putAt,
      join: (film: HTMLVideoElement | null) => {
        if (!film) return undefined;
        films.current.add(film);
        return () => void films.current.delete(film);
      },
    };
  }, []);
  useEffect(() => {
    const { leader, putAt } = acts;
    const keepUp = () => {
      const first = leader();
      if (!first) return;
      setLength(lengthOf(first));
      setAt(first.currentTime);
      if (!playing) {
        for (const film of films.current) film.pause();
        return;
      }
      if (first.ended) putAt(0);
      for (const film of films.current) {
        const wanted = Math.min(first.currentTime, lengthOf(film));
        if (film !== first && Math.abs(film.currentTime - wanted) > apart)
          film.currentTime = wanted;
        // A film that is over by itself waits for the leader to begin anew.
        if (film.paused && wanted < lengthOf(film)) void film.play().catch(() => undefined);
      }
    };
    const timer = setInterval(keepUp, look);
    return () => clearInterval(timer);
  }, [acts, playing]);
  return {
    playing,
    at,
    length,
    join: acts.join,
    lead,
    toggle: () => {
      const first = acts.leader();
      if (playing && first) {
        for (const film of films.current) film.pause();
        acts.putAt(first.currentTime);
      }
      setPlaying(!playing);
    },
    seek: (seconds) => acts.putAt(seconds),
  };
}
