import { useState, type CSSProperties } from "react";
import * as says from "#words/print";
import { fetched } from "../files/download";
import { fileName, saveFile } from "../files/save-file";
import { thumbUrl } from "../stores/takes";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ErrorNote } from "../ui/ErrorNote";
import { Field } from "../ui/Field";
import { Select } from "../ui/Select";
import { centimetres, layOut, margins, papers, type PageLayout, type Size } from "./page-layout";
import { choiceBefore, rememberChoice } from "./print-choice";
import { usePixels, type Still } from "./use-pixels";
import styles from "./PrintDialog.module.css";

interface PrintDialogProps {
  still: Still;
  /** What the file is called by. */
  words: readonly string[];
  onClose: () => void;
}

const paperChoices = papers.map((value) => ({ value, label: says.papers[value] }));
const marginChoices = margins.map((value) => ({ value, label: says.margins[value] }));

const measures = ({ width, height }: Size): string =>
  says.measures(centimetres(width), centimetres(height));

function sizeWords(pixels: Size, { picture, dpi }: PageLayout): string {
  const asked = measures(layOut(pixels, "own", "0").picture);
  return dpi > 150 ? says.madeSmaller(asked, measures(picture), dpi) : says.printedAt(asked);
}

/** A still as a PDF of one page that prints at 150 DPI; how large that is, is said before. */
export default function PrintDialog({ still, words, onClose }: PrintDialogProps) {
  const [choice, setChoice] = useState(choiceBefore);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const pixels = usePixels(still);
  const measured = pixels === "unread" ? null : pixels;
  const layout = measured && layOut(measured, choice.paper, choice.margin);
  const save = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    rememberChoice(choice);
    try {
      const [{ pictureForPdf }, { writePdf }, blob] = await Promise.all([
        import("./picture-for-pdf"),
        import("./write-pdf"),
        fetched(still.url),
      ]);
      const picture = await pictureForPdf(blob);
      const name = fileName(...words);
      const pdf = writePdf(layOut(picture, choice.paper, choice.margin), picture, name);
      saveFile(new Blob([pdf], { type: "application/pdf" }), `${name}.pdf`);
      onClose();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <Dialog title={says.printAStill} onClose={onClose}>
      {layout && <Sheet layout={layout} still={still} paper={says.papers[choice.paper]} />}
      <div className={styles.fields}>
        <Field label={says.paper}>
          {(control) => (
            <Select
              {...control}
              choices={paperChoices}
              value={choice.paper}
              onChange={(paper) => setChoice({ ...choice, paper })}
            />
          )}
        </Field>
        <Field label={says.margin}>
          {(control) => (
            <Select
              {...control}
              choices={marginChoices}
              value={choice.margin}
              onChange={(margin) => setChoice({ ...choice, margin })}
            />
          )}
        </Field>
      </div>
      <output className={styles.words}>
        {measured && layout
          ? sizeWords(measured, layout)
          : pixels === "unread"
            ? says.cantBeRead
            : says.measuring}
      </output>
      {failure !== null && <ErrorNote error={failure} what={says.itCouldNotBeMade} />}
      <div>
        <Button
          variant="accent"
          icon="download"
          disabled={!layout}
          aria-disabled={busy || undefined}
          onClick={() => void save()}
        >
          {busy ? says.making : says.savePdf}
        </Button>
      </div>
    </Dialog>
  );
}

interface SheetProps {
  layout: PageLayout;
  still: Still;
  paper: string;
}

/** The page in small, with the still where it will lie. */
function Sheet({ layout: { page, picture }, still, paper }: SheetProps) {
  const part = (length: number, whole: number) => `${(length / whole) * 100}%`;
  return (
    <figure className={styles.desk} aria-label={says.pageOf(paper)}>
      <div
        className={styles.sheet}
        style={{ "--ratio": page.width / page.height } as CSSProperties}
      >
        <img
          src={still.thumb ? thumbUrl(still.thumb, 640) : still.url}
          alt=""
          className={styles.picture}
          style={{
            left: part(picture.x, page.width),
            top: part(picture.y, page.height),
            width: part(picture.width, page.width),
            height: part(picture.height, page.height),
          }}
        />
      </div>
    </figure>
  );
}
