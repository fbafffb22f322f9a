import type { CastMember } from "@aktion/schema/api/cast";
import { useRef } from "react";
import * as says from "#words/cast";
import { deleteMember } from "../../cast/cast-acts";
import { CastTile } from "./CastTile";
import styles from "./CastWall.module.css";

interface CastWallProps {
  cast: readonly CastMember[];
  sought: string;
  onFailure: (error: unknown) => void;
}

export function CastWall({ cast, sought, onFailure }: CastWallProps) {
  const list = useRef<HTMLUListElement>(null);
  const remove = (member: CastMember, place: number) => {
    deleteMember(member, onFailure);
    // What was pressed is gone with its tile: the keyboard goes on at the next one.
    setTimeout(() => {
      const tiles = list.current?.querySelectorAll<HTMLElement>("[data-tile]") ?? [];
      tiles[Math.min(place, tiles.length - 1)]?.focus({ preventScroll: true });
    }, 50);
  };
  return (
    <>
      <output className={styles.none}>{cast.length === 0 && says.nobodyIsCalled(sought)}</output>
      <ul ref={list} className={styles.wall} aria-label={says.cast}>
        {cast.map((member, place) => (
          <CastTile key={member.id} member={member} onDelete={() => remove(member, place)} />
        ))}
      </ul>
    </>
  );
}
