/** What a paste brought; the browser empties its own record of it as soon as the news is told. */
export interface Pasted {
  target: EventTarget | null;
  files: File[];
  text: string;
  html: string;
}

export const pastedIn = ({ target, clipboardData }: ClipboardEvent): Pasted => ({
  target,
  files: [...(clipboardData?.files ?? [])],
  text: clipboardData?.getData("text/plain") ?? "",
  html: clipboardData?.getData("text/html") ?? "",
});

/** A key pressed, or something pasted, before the commands had come. */
export type Early = KeyboardEvent | Pasted;

/** Keeps them in the order they came; the answer ends it. */
export function keepEarly(early: Early[]): () => void {
  const key = (event: KeyboardEvent) => void early.push(event);
  const paste = (event: ClipboardEvent) => void early.push(pastedIn(event));
  window.addEventListener("keydown", key);
  window.addEventListener("paste", paste);
  return () => {
    window.removeEventListener("keydown", key);
    window.removeEventListener("paste", paste);
  };
}
