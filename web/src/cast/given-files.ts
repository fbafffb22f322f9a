import type { ClipboardEvent, DragEvent } from "react";

type Take = (files: readonly File[]) => void;

export const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer.types.includes("Files");

/** Spread over what takes files that are dropped anywhere on it. */
export const droppedFiles = (take: Take) => ({
  onDragOver: (event: DragEvent) => {
    if (holdsFiles(event)) event.preventDefault();
  },
  onDrop: (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  },
});

/** The same, also for what is pasted. */
export const givenFiles = (take: Take) => ({
  ...droppedFiles(take),
  onPaste: (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    take([...event.clipboardData.files]);
  },
});
