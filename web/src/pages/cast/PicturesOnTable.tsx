import type { CastMember } from "@aktion/schema/api/cast";
import { Suspense, useEffect, useRef, useState } from "react";
import * as says from "#words/cast";
import { useNarrow } from "../../app/use-narrow";
import { AddPictures } from "../../cast/AddPictures";
import { changeMember } from "../../cast/cast-acts";
import { layTable } from "../../cast/light-table";
import { OwnStills } from "../../cast/OwnStills";
import { PictureTiles } from "../../cast/PictureTiles";
import { room, type Slot } from "../../cast/slots";
import type { Pictures } from "../../cast/use-pictures";
import { showUndo } from "../../ui/undo-bar";
import { latePart } from "../../ui/late-part";
import styles from "./PicturesOnTable.module.css";

const LargePicture = latePart(() => import("./LargePicture"));

/** Of what nothing is known yet: a portrait, as most are. */
const upright = 3 / 4;

const ratioOf = ({ still }: Slot): number =>
  still?.width && still.height ? still.width / still.height : upright;

interface PicturesOnTableProps {
  member: CastMember;
  pictures: Pictures;
}

/** The face large and the others beside it, uncut; what is taken out can be put back. */
export function PicturesOnTable({ member: { id, name }, pictures }: PicturesOnTableProps) {
  const { slots } = pictures;
  const narrow = useNarrow();
  const [large, setLarge] = useState<string | null>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const takeOut = ({ key, still }: Slot, place: number) => {
    const before = pictures.ids;
    pictures.remove(key);
    if (!still) return;
    showUndo({
      words: says.takenOutOfTheSheet(name),
      undo: () => {
        if (here.current) pictures.putBack(still, place);
        else void changeMember(id, { pictures: before });
      },
    });
  };
  const shown = slots.findIndex(({ still }) => large !== null && still?.id === large);
  return (
    <section className={styles.table} aria-label={says.pictures}>
      {slots.length === 0 ? (
        <p className={styles.none}>{says.noPictureLeftDropOne(name)}</p>
      ) : (
        <PictureTiles
          pictures={pictures}
          table={layTable(slots.map(ratioOf), narrow)}
          least={1}
          onOpen={(place) => setLarge(slots[place]?.still?.id ?? null)}
          onTakeOut={takeOut}
        />
      )}
      <div className={styles.foot}>
        {room(slots) > 0 && <AddPictures button pictures={pictures} />}
        <OwnStills pictures={pictures} />
        <p className={styles.hint}>
          {pictures.note ?? (slots.length > 1 ? says.theFirstIsTheFace : says.upToFivePictures)}
        </p>
      </div>
      {shown >= 0 && (
        <Suspense>
          <LargePicture
            name={name}
            slots={slots}
            place={shown}
            onShow={(place) => setLarge(slots[place]?.still?.id ?? large)}
            onFace={() => pictures.move(shown, 0)}
            onClose={() => setLarge(null)}
          />
        </Suspense>
      )}
    </section>
  );
}
