import type { Locator, Page } from "playwright-core";

/** A file as a hand brings it. */
export interface Sent {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** The smallest picture there is. */
export const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
export const png = (name: string, bytes: Uint8Array = dot): Sent => ({
  name,
  type: "image/png",
  bytes,
});

/** Lets files go over the board, or over the start page. */
export async function drop(page: Page, files: readonly Sent[], copies = 1): Promise<void> {
  const sent = files.map(({ name, type, bytes }) => ({
    name,
    type,
    base64: Buffer.from(bytes).toString("base64"),
  }));
  await page.evaluate(
    ([all, times]) => {
      const data = new DataTransfer();
      for (let count = 0; count < times; count += 1) {
        for (const { name, type, base64 } of all) {
          const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
          data.items.add(new File([bytes], times > 1 ? `${count} ${name}` : name, { type }));
        }
      }
      const target = document.querySelector(".react-flow__pane") ?? document.body;
      const at = { clientX: 600, clientY: 400 };
      const event = new DragEvent("drop", {
        dataTransfer: data,
        bubbles: true,
        cancelable: true,
        ...at,
      });
      target.dispatchEvent(event);
    },
    [sent, copies] as const,
  );
}

/** Pictures as the system would drop them, each of another colour. */
export const dropPictures = (target: Locator, hues: readonly number[]) =>
  target.evaluate(async (element, colours) => {
    const data = new DataTransfer();
    for (const hue of colours) {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [300, 400];
      const context = canvas.getContext("2d")!;
      context.fillStyle = `hsl(${hue} 50% 50%)`;
      context.fillRect(0, 0, 300, 400);
      const bytes = await new Promise<Blob>((done) => canvas.toBlob((blob) => done(blob!)));
      data.items.add(new File([bytes], `face-${hue}.png`, { type: "image/png" }));
    }
    const options = { bubbles: true, cancelable: true, dataTransfer: data };
    element.dispatchEvent(new DragEvent("drop", options));
  }, hues);
