import { libraryLimits } from "@aktion/schema/api/library-limits";
import type { LibraryItem } from "@aktion/schema/api/library";
import * as says from "#words/library";
import { call } from "../../api/call";
import { libraryApi } from "../../library/library-api";
import { WordsDialog } from "../../ui/WordsDialog";

interface ReportDialogProps {
  item: LibraryItem;
  onClose: () => void;
}

/** What is wrong with one file. */
export default function ReportDialog({ item: { id }, onClose }: ReportDialogProps) {
  return (
    <WordsDialog
      title={says.reportTitle}
      label={says.whatIsWrong}
      hint={says.reportHint}
      most={libraryLimits.words}
      onSend={(words) => call(libraryApi.report, { path: { id }, body: { words } })}
      onClose={onClose}
    />
  );
}
