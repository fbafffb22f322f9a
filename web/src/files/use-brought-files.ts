import { useEffect, useEffectEvent } from "react";
import type { Brought } from "./folders";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Files that are dropped or pasted anywhere on a page. */
export function useBroughtFiles(take: (brought: Brought) => void): void {
  const taken = useEffectEvent(take);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const bring = (event: Event, data: DataTransfer | null) => {
      const files = [...(data?.files ?? [])];
      if (files.length === 0 || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      // The browser hands them out only while the event lasts.
      const entries = [...(data?.items ?? [])].map((item) => item.webkitGetAsEntry());
      taken({ files, entries });
    };
    const drop = (event: DragEvent) => bring(event, event.dataTransfer);
    const paste = (event: ClipboardEvent) => {
      if (!isTyping(event.target)) bring(event, event.clipboardData);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
    };
  }, []);
}
