import type { LibraryItem } from "@aktion/schema/api/library";
import type { Recipe } from "@aktion/schema/api/recipe";
import { Suspense, useState } from "react";
import { useLocation } from "wouter";
import * as says from "#words/library";
import { api } from "../../api/api";
import { call } from "../../api/call";
import { takeApi } from "../../api/take-api";
import { download, sayTrouble } from "../../library/library-acts";
import { recreated } from "../../library/boards-of";
import { Button } from "../../ui/Button";
import { latePart } from "../../ui/late-part";
import styles from "./RecipePanel.module.css";

const UseDialog = latePart(() => import("./UseDialog"));
const ReportDialog = latePart(() => import("./ReportDialog"));

interface RecipeActsProps {
  item: LibraryItem;
  recipe: Recipe | null;
  onDelete: () => void;
}

export function RecipeActs({ item, recipe, onDelete }: RecipeActsProps) {
  const [, go] = useLocation();
  const [open, setOpen] = useState<"use" | "report" | null>(null);
  const [busy, setBusy] = useState(false);
  const recreate = async ({ take, ...rest }: Recipe) => {
    setBusy(true);
    sayTrouble(null);
    try {
      const settings = await call(takeApi.takeSettings, { path: { id: take.id } });
      const graph = recreated(settings, { take, ...rest });
      const { id } = await call(api.createBoard, { body: { graph } });
      go(`/boards/${id}?node=${encodeURIComponent(settings.node)}`);
    } catch (error) {
      sayTrouble(error);
      setBusy(false);
    }
  };
  const board = recipe?.board;
  const node = recipe?.node;
  return (
    <div className={styles.acts}>
      {board && node && (
        <Button
          size="small"
          icon="boards"
          onClick={() =>
            go(`/boards/${board.id}${node.there ? `?node=${encodeURIComponent(node.id)}` : ""}`)
          }
        >
          {says.openTheBoard}
        </Button>
      )}
      <Button size="small" icon="wire" onClick={() => setOpen("use")}>
        {says.asInput}
      </Button>
      {recipe?.recreate && (
        <Button
          size="small"
          icon="redo"
          disabled={busy}
          title={says.recreateHint}
          onClick={() => void recreate(recipe)}
        >
          {busy ? says.recreating : says.recreate}
        </Button>
      )}
      <Button size="small" variant="quiet" icon="download" onClick={() => void download([item])}>
        {says.download}
      </Button>
      <Button size="small" variant="quiet" icon="trash" onClick={onDelete}>
        {says.deleteIt}
      </Button>
      <Button size="small" variant="quiet" icon="warning" onClick={() => setOpen("report")}>
        {says.report}
      </Button>
      <Suspense>
        {open === "use" && <UseDialog item={item} onClose={() => setOpen(null)} />}
        {open === "report" && <ReportDialog item={item} onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}
