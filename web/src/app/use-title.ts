import { useEffect } from "react";
import * as says from "#words/app";

/** The document's title while this page is shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · ${says.aktion}` : says.aktion;
  }, [title]);
}
