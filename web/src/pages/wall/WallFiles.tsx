import type { Graph } from "@aktion/schema/graph/graph";
import { lazy, Suspense, useState } from "react";
import * as says from "#words/wall";
import { useBroughtFiles } from "../../files/use-brought-files";

const Offer = lazy(() =>
  import("../../files/OfferDialog").then(({ OfferDialog }) => ({ default: OfferDialog })),
);

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
  const take = async (files: readonly File[]) => {
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
  };
  useBroughtFiles(({ files }) => void take(files));
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
