import type { LibraryItem } from "@aktion/schema/api/library";
import { useQuery } from "@tanstack/react-query";
import { Suspense, useEffect, useEffectEvent, useRef, useState } from "react";
import * as says from "#words/library";
import { PageError } from "../../app/PageError";
import { useNarrow } from "../../app/use-narrow";
import { download, flipFavourite, rate, useTrouble } from "../../library/library-acts";
import type { OpenListing } from "../../library/listing";
import { itemQuery, recipeQuery } from "../../library/recipe-query";
import { useSwipe } from "../../panels/swipe";
import { Icon } from "../../ui/Icon";
import { IconButton } from "../../ui/IconButton";
import { UndoBar } from "../../ui/UndoBar";
import { LightboxHead } from "./LightboxHead";
import { RecipePanel } from "./RecipePanel";
import { SiblingStrip } from "./SiblingStrip";
import { Stage, type StageHandle } from "./Stage";
import { nameOf } from "./Tile";
import { latePart } from "../../ui/late-part";
import styles from "./Lightbox.module.css";

const PrintDialog = latePart(() => import("../../print/PrintDialog"));

interface LightboxProps {
  id: string;
  items: readonly LibraryItem[];
  /** So many of all stand before them. */
  above: number;
  onShow: (id: string) => void;
  onClose: () => void;
  onDelete: (items: readonly LibraryItem[]) => void;
  onWant: OpenListing["want"];
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** One file as large as the window, with how it was made; the wall lies behind. */
export default function Lightbox(props: LightboxProps) {
  const { id, items, above, onShow, onClose, onDelete, onWant } = props;
  const narrow = useNarrow();
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<StageHandle>(null);
  const index = items.findIndex((item) => item.id === id);
  const alone = useQuery({ ...itemQuery(id), enabled: index < 0 });
  const item = items[index] ?? alone.data;
  const recipe = useQuery(recipeQuery(id));
  const trouble = useTrouble((state) => state.error);
  const [detailed, setDetailed] = useState(!narrow);
  const [printing, setPrinting] = useState(false);
  const step = (by: 1 | -1) => {
    const next = items[index + by];
    if (index >= 0 && next) onShow(next.id);
  };
  const remove = () => {
    if (!item) return;
    const next = items[index + 1] ?? items[index - 1];
    onDelete([item]);
    if (index >= 0 && next) onShow(next.id);
    else onClose();
  };
  useEffect(() => {
    const from = above + index;
    if (index >= 0) onWant({ from: Math.max(0, from - 20), to: from + 20 });
  }, [index, above, onWant]);

  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event;
    if (isField(target) || !dialog.current?.contains(target as Node) || !item) return;
    // A dialog above this one has the keys to itself.
    if (target instanceof Element && target.closest("dialog") !== dialog.current) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const low = key.toLowerCase();
    if (key === "ArrowLeft") step(-1);
    else if (key === "ArrowRight") step(1);
    else if (low === "f") void flipFavourite([item]);
    else if (low === "i") setDetailed(!detailed);
    else if (low === "d") void download([item]);
    else if (low === "p" && item.kind === "image") setPrinting(true);
    else if (key === "Delete" || key === "Backspace") remove();
    else if (/^[1-5]$/.test(key)) void rate([item], Number(key));
    else if (low === "t") {
      setDetailed(true);
      requestAnimationFrame(() =>
        dialog.current?.querySelector<HTMLElement>("[data-recipe] input")?.focus(),
      );
    } else if (stage.current?.press(key, target)) return event.preventDefault();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>("[data-stage]")?.focus();
    const pressed = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
  // The neighbours are there when somebody leafs on.
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const by of [1, -1]) {
        const next = items[index + by];
        if (next?.kind === "image") new Image().src = next.url;
      }
    }, 300);
    return () => clearTimeout(timer);
  }, [index, items]);
  const swipe = useSwipe((by) => stage.current?.isNear() || step(by));

  return (
    <dialog
      ref={dialog}
      className={styles.box}
      aria-label={item ? nameOf(item) : says.library}
      data-detailed={detailed || undefined}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      <LightboxHead
        item={item}
        detailed={detailed}
        onDetails={() => setDetailed(!detailed)}
        onPrint={() => setPrinting(true)}
        onDelete={remove}
        onClose={onClose}
      />
      <div className={styles.middle} {...swipe}>
        {trouble !== null && (
          <div className={styles.note}>
            <PageError error={trouble} />
          </div>
        )}
        {item ? (
          <Stage key={item.id} ref={stage} item={item} name={nameOf(item)} />
        ) : (
          <p className={styles.gone}>{alone.isError ? says.gone : ""}</p>
        )}
        {index > 0 && (
          <IconButton
            icon="back"
            label={says.before}
            className={`${styles.step} ${styles.before}`}
            onClick={() => step(-1)}
          />
        )}
        {index >= 0 && index < items.length - 1 && (
          <IconButton
            icon="forward"
            label={says.after}
            className={`${styles.step} ${styles.after}`}
            onClick={() => step(1)}
          />
        )}
      </div>
      {item && recipe.data?.recipe && (
        <SiblingStrip item={item} ids={recipe.data.recipe.siblings} onShow={onShow} />
      )}
      {item && detailed && (
        <aside className={styles.panel} aria-label={says.howItWasMade} data-recipe>
          {narrow && (
            <button
              type="button"
              className={styles.fold}
              aria-label={says.hideDetails}
              onClick={() => setDetailed(false)}
            >
              <Icon name="down" />
            </button>
          )}
          <RecipePanel
            key={item.id}
            item={item}
            recipe={recipe.data?.recipe ?? null}
            waiting={recipe.isPending}
            error={recipe.error}
            onRetry={() => void recipe.refetch()}
            onDelete={remove}
            onShow={onShow}
          />
        </aside>
      )}
      {printing && item && (
        <Suspense>
          <PrintDialog still={item} words={[nameOf(item)]} onClose={() => setPrinting(false)} />
        </Suspense>
      )}
      <UndoBar />
    </dialog>
  );
}
