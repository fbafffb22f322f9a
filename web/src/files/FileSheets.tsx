import { Suspense } from "react";
import * as says from "#words/files";
import { useBoard, useView } from "../stores/board-context";
import { boardOfTemplate, putTemplate } from "../templates/put-template";
import { addFiles } from "./add-files";
import { DownloadDialog } from "./DownloadDialog";
import type { FileTemplate } from "./file-sheet";
import { OfferDialog } from "./OfferDialog";
import { placeGraph } from "./place-graph";
import { wantedTakes } from "./wanted-takes";
import { latePart } from "../ui/late-part";

const PublishDialog = latePart(() =>
  import("../templates/PublishDialog").then(({ PublishDialog: shown }) => ({ default: shown })),
);

const PrintDialog = latePart(() => import("../print/PrintDialog"));

/**
 * What is asked about what leaves the board and what comes in: how to save or print takes, how to
 * publish it, and what to do with a graph in a file.
 */
export function FileSheets() {
  const session = useBoard();
  const sheet = useView((state) => state.files);
  const close = () => session.view.setState({ files: null });
  if (sheet?.kind === "download") return <DownloadDialog sheet={sheet} onClose={close} />;
  if (sheet?.kind === "publish") {
    return (
      <Suspense>
        <PublishDialog onClose={close} />
      </Suspense>
    );
  }
  if (sheet?.kind === "print") {
    const still = wantedTakes(session, sheet).find(({ media }) => media.kind === "image");
    return still ? (
      <Suspense>
        <PrintDialog still={still.media} words={still.words} onClose={close} />
      </Suspense>
    ) : null;
  }
  if (sheet?.kind !== "offer") return null;
  const { file, graph, template, place } = sheet;
  const act = (what: () => void) => () => {
    close();
    what();
  };
  const way = (label: string, what: () => void) => ({ label, onChoose: act(what) });
  const put = () => template && putTemplate(session, graph, template, place);
  const waysOf = (published: FileTemplate) =>
    session.document.graph().nodes.length === 0
      ? [way(says.useThisTemplate, put)]
      : [
          way(says.useItAsANewBoard, () => void boardOfTemplate(session, published)),
          way(says.putItOnThisBoard, put),
        ];
  return (
    <OfferDialog
      file={file}
      graph={graph}
      template={template}
      ways={
        template
          ? waysOf(template)
          : [way(says.putItsGraphOnThisBoard, () => placeGraph(session, graph, place))]
      }
      onMedia={act(() => addFiles(session, [file], place))}
      onClose={close}
    />
  );
}
