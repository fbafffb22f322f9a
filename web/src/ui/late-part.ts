import { lazy } from "react";
import { create } from "zustand";

/** How many parts of the page were asked for more than once and are still not here. */
export const useMissingParts = create<{ readonly count: number }>(() => ({ count: 0 }));

const count = (by: number) => useMissingParts.setState(({ count: now }) => ({ count: now + by }));

/** In milliseconds; twice as long each time. */
const firstWait = 500;
const longestWait = 30_000;

const sheetOf = ({ message }: Error): string | undefined => /CSS for (\S+)/.exec(message)?.[1];

/** The file did not come, as each browser says it; not a fault in it. */
export const isNotFetched = (error: unknown): error is Error =>
  error instanceof Error &&
  (sheetOf(error) !== undefined ||
    (error instanceof TypeError && /import|module/i.test(error.message)));

const rest = (wait: number) =>
  new Promise<void>((resolve) => {
    const goOn = () => {
      clearTimeout(timer);
      window.removeEventListener("online", goOn);
      resolve();
    };
    const timer = setTimeout(goOn, wait);
    window.addEventListener("online", goOn);
  });

/** The bundler asks for a sheet once only: one that did not come is asked for here. */
const styled = (href: string) =>
  new Promise<boolean>((resolve) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    link.addEventListener("load", () => resolve(true));
    link.addEventListener("error", () => {
      link.remove();
      resolve(false);
    });
    document.head.append(link);
  });

async function untilHere<T>(load: () => Promise<T>): Promise<T> {
  let tries = 0;
  let sheet: string | undefined;
  try {
    for (;;) {
      try {
        const part = await load();
        if (sheet === undefined || (await styled(sheet))) return part;
      } catch (error) {
        if (!isNotFetched(error)) throw error;
        sheet ??= sheetOf(error);
      }
      tries += 1;
      if (tries === 2) count(1);
      await rest(Math.min(longestWait, firstWait * 2 ** tries));
    }
  } finally {
    if (tries > 1) count(-1);
  }
}

/**
 * A part of a page whose code comes when it is first shown. One that does not come is asked for until
 * it does: what stands around it goes on without it.
 */
export const latePart: typeof lazy = (load) => lazy(() => untilHere(load));
