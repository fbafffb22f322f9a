import { useRef, type ClipboardEvent, type DragEvent } from "react";
import { FileInput } from "../fields/FileInput";

/** Files for a place of the panel: dropped, pasted or chosen. `place` is -1 where none was meant. */
export function useStillFiles(take: (files: readonly File[], place: number) => void) {
  const input = useRef<HTMLInputElement>(null);
  const asked = useRef(-1);
  const under = (target: EventTarget): number => {
    const tile = target instanceof Element ? target.closest<HTMLElement>("[data-place]") : null;
    return tile ? Number(tile.dataset["place"]) : -1;
  };
  return {
    choose: (place: number) => {
      asked.current = place;
      input.current?.click();
    },
    field: (
      <FileInput
        ref={input}
        media="image"
        several
        onPick={(files) => take([...(files ?? [])], asked.current)}
      />
    ),
    listeners: {
      onDragOver: (event: DragEvent) => {
        if (event.dataTransfer.types.includes("Files")) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        take([...event.dataTransfer.files], under(event.target));
      },
      onPaste: (event: ClipboardEvent) => {
        const files = [...event.clipboardData.files];
        if (files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        take(files, under(event.target));
      },
    },
  };
}
