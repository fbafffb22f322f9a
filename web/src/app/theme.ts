import { create } from "zustand";
import * as says from "#words/app";
import { readNote, writeNote } from "../api/local-note";

/** `public/early.js` reads the same key before the first paint. */
const key = "aktion.theme";

export const themes = ["system", "dark", "light"] as const;
export type Theme = (typeof themes)[number];

export const themeWords: Record<Theme, string> = {
  system: says.asTheSystem,
  dark: says.dark,
  light: says.light,
};

const light = window.matchMedia("(prefers-color-scheme: light)");

const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);

function stored(): Theme {
  const value = readNote(key);
  return isTheme(value) ? value : "system";
}

function show(theme: Theme) {
  const shown = theme === "system" ? (light.matches ? "light" : "dark") : theme;
  document.documentElement.dataset["theme"] = shown;
}

interface ThemeState {
  readonly theme: Theme;
}

export const useTheme = create<ThemeState>(() => ({ theme: stored() }));

export function setTheme(theme: Theme): void {
  writeNote(key, theme === "system" ? null : theme);
  useTheme.setState({ theme });
  show(theme);
}

light.addEventListener("change", () => show(useTheme.getState().theme));
window.addEventListener("storage", (event) => {
  if (event.key !== key) return;
  const theme = stored();
  useTheme.setState({ theme });
  show(theme);
});
