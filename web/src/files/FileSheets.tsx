import * as says from "#words/files";
import { useBoard, useView } from "../stores/board-context";
import { addFiles } from "./add-files";
import { DownloadDialog } from "./DownloadDialog";
import { OfferDialog } from "./OfferDialog";
import { placeGraph } from "./place-graph";

/** What is asked about files: how to save takes, and what to do with a graph that came in one. */
export function FileSheets() {
  const session = useBoard();
  const sheet = useView((state) => state.files);
  const close = () => session.view.setState({ files: null });
  if (sheet?.kind === "download") return <DownloadDialog sheet={sheet} onClose={close} />;
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
