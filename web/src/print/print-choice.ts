import { readNote, writeNote } from "../api/local-note";
import { margins, papers, type Margin, type Paper } from "./page-layout";

export interface PrintChoice {
  readonly paper: Paper;
  readonly margin: Margin;
}

const key = "aktion.print";

/** Where people print on Letter. */
const onLetter = /-(US|CA|MX|PH|CL|CO)$/;

/** As it was chosen last on this device; else the paper that is usual where its language is spoken. */
export function choiceBefore(): PrintChoice {
  const [paper, margin] = (readNote(key) ?? "").split(" ");
  return {
    paper:
      papers.find((one) => one === paper) ?? (onLetter.test(navigator.language) ? "letter" : "a4"),
    margin: margins.find((one) => one === margin) ?? "10",
  };
}

export const rememberChoice = ({ paper, margin }: PrintChoice): void =>
  writeNote(key, `${paper} ${margin}`);
