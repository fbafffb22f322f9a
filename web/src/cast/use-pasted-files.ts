import { useEffect } from "react";

/** Files pasted anywhere on the page, as long as they are wanted. */
export function usePastedFiles(wanted: boolean, take: (files: readonly File[]) => void): void {
  useEffect(() => {
    if (!wanted) return undefined;
    const pasted = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) take(files);
    };
    window.addEventListener("paste", pasted);
    return () => window.removeEventListener("paste", pasted);
  });
}
