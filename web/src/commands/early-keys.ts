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

/** A key pressed, something copied, cut or pasted, before the commands had come. */
export type Early = KeyboardEvent | ClipboardEvent | Pasted;

/** Keeps them in the order they came; the answer ends it. */
export function keepEarly(early: Early[]): () => void {
  const key = (event: KeyboardEvent | ClipboardEvent) => void early.push(event);
  const paste = (event: ClipboardEvent) => void early.push(pastedIn(event));
  window.addEventListener("keydown", key);
  window.addEventListener("copy", key);
  window.addEventListener("cut", key);
  window.addEventListener("paste", paste);
  return () => {
    window.removeEventListener("keydown", key);
    window.removeEventListener("copy", key);
    window.removeEventListener("cut", key);
    window.removeEventListener("paste", paste);
  };
}
