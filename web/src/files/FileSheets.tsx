import { lazy, Suspense } from "react";
import * as says from "#words/files";
import { useBoard, useView } from "../stores/board-context";
import { addFiles } from "./add-files";
import { DownloadDialog } from "./DownloadDialog";
import { OfferDialog } from "./OfferDialog";
import { placeGraph } from "./place-graph";

const PublishDialog = lazy(() =>
  import("../templates/PublishDialog").then(({ PublishDialog: shown }) => ({ default: shown })),
);

/**
 * What is asked about what leaves the board and what comes in: how to save takes, how to publish it,
 * and what to do with a graph in a file.
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
  if (sheet?.kind !== "offer") return null;
  const { file, graph, place } = sheet;
  const act = (what: () => void) => () => {
    close();
    what();
  };
  return (
    <OfferDialog
      file={file}
      graph={graph}
      label={says.putItsGraphOnThisBoard}
      onGraph={act(() => placeGraph(session, graph, place))}
      onMedia={act(() => addFiles(session, [file], place))}
      onClose={close}
    />
  );
}
