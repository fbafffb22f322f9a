import type { Page } from "playwright-core";
import type { Studio } from "./studio.ts";

/** One picture `pnpm shots` takes, in both themes and both sizes, each time as a new visitor. */
export interface Scene {
  /** Kebab-case; the picture is shots/NAME-THEME-SIZE.png. */
  name: string;
  /** There is no such thing on a phone. */
  wide?: true;
  /** Brings the page, which stands on the start page, to what is to be photographed. */
  prepare(page: Page, studio: Studio): Promise<void>;
}
