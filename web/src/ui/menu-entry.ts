import type { IconName } from "./icons";

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconName;
  /** Keys that do the same, as they are printed on the keys. */
  readonly keys?: string;
  /** Makes it a choice that is on or off. */
  readonly checked?: boolean;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
}

export type MenuEntry = MenuItem | { readonly heading: string } | "divider";
