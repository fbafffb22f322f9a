import { Suspense, useState } from "react";
import * as says from "#words/wall";
import { useBroughtFiles } from "../../files/use-brought-files";
import type { Begun } from "./file-boards";
import { latePart } from "../../ui/late-part";

const Offer = latePart(() =>
  import("../../files/OfferDialog").then(({ OfferDialog }) => ({ default: OfferDialog })),
);

interface Offered extends Begun {
  readonly file: File;
}

interface WallFilesProps {
  onBoard: (id: string) => void;
  onFailure: (error: unknown) => void;
}

/** A file dropped or pasted on the start page: a board begins from what it carries, or from itself. */
export function WallFiles({ onBoard, onFailure }: WallFilesProps) {
  const [offered, setOffered] = useState<Offered | null>(null);
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
      const begun = await graphToBegin(file, others.length);
      if (begun) setOffered({ file, ...begun });
      else await begin(() => boardOfFile(file));
    } catch (error) {
      onFailure(error);
    }
  };
  useBroughtFiles(({ files }) => void take(files));
  if (!offered) return null;
  const { file, graph, template } = offered;
  return (
    <Suspense>
      <Offer
        file={file}
        graph={graph}
        template={template}
        ways={[
          {
            label: template ? says.makeABoardOfTheTemplate : says.makeABoardOfItsGraph,
            onChoose: () => void begin(async () => (await acts()).boardOfGraph(offered)),
          },
        ]}
        onMedia={() => void begin(async () => (await acts()).boardOfFile(file))}
        onClose={() => setOffered(null)}
      />
    </Suspense>
  );
}
