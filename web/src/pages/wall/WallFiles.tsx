import type { Graph } from "@aktion/schema/graph/graph";
import { lazy, Suspense, useEffect, useEffectEvent, useState } from "react";
import * as says from "#words/wall";

const Offer = lazy(() =>
  import("../../files/OfferDialog").then(({ OfferDialog }) => ({ default: OfferDialog })),
);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

interface WallFilesProps {
  onBoard: (id: string) => void;
  onFailure: (error: unknown) => void;
}

/** A file dropped or pasted on the start page: a board begins from what it carries, or from itself. */
export function WallFiles({ onBoard, onFailure }: WallFilesProps) {
  const [offered, setOffered] = useState<{ file: File; graph: Graph } | null>(null);
  const begin = async (make: () => Promise<{ id: string }>) => {
    setOffered(null);
    onFailure(null);
    try {
      onBoard((await make()).id);
    } catch (error) {
      onFailure(error);
    }
  };
  const acts = () => import("./file-boards");
  const take = useEffectEvent(async (files: readonly File[]) => {
    onFailure(null);
    try {
      const { graphToBegin, boardOfFile } = await acts();
      const [file, ...others] = files;
      if (!file) return;
      const graph = await graphToBegin(file, others.length);
      if (graph) setOffered({ file, graph });
      else await begin(() => boardOfFile(file));
    } catch (error) {
      onFailure(error);
    }
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const bring = (event: Event, data: DataTransfer | null) => {
      const files = [...(data?.files ?? [])];
      if (files.length === 0 || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      void take(files);
    };
    const drop = (event: DragEvent) => bring(event, event.dataTransfer);
    const paste = (event: ClipboardEvent) => {
      if (!isTyping(event.target)) bring(event, event.clipboardData);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
    };
  }, []);
  if (!offered) return null;
  const { file, graph } = offered;
  return (
    <Suspense>
      <Offer
        file={file}
        graph={graph}
        label={says.makeABoardOfItsGraph}
        onGraph={() => void begin(async () => (await acts()).boardOfGraph(graph))}
        onMedia={() => void begin(async () => (await acts()).boardOfFile(file))}
        onClose={() => setOffered(null)}
      />
    </Suspense>
  );
}
