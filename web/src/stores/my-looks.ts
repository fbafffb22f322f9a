import { create } from "zustand";
import { z } from "zod";
import { readNote, writeNote } from "../api/local-note";

/** Restyle looks of the user's own, kept in this browser. */
const lookSchema = z.object({
  id: z.string(),
  name: z.string().max(40),
  preset: z.string(),
  words: z.string(),
  strength: z.number().min(0).max(1),
});
export type MyLook = Readonly<z.infer<typeof lookSchema>>;

const key = "aktion.looks";
const most = 40;
export const longestName = 40;

export function readLooks(note: string | null): readonly MyLook[] {
  try {
    return z.array(lookSchema).parse(JSON.parse(note ?? "[]"));
  } catch {
    return [];
  }
}

export const useMyLooks = create<{ readonly looks: readonly MyLook[] }>(() => ({
  looks: readLooks(readNote(key)),
}));

function keep(looks: readonly MyLook[]): void {
  useMyLooks.setState({ looks });
  writeNote(key, looks.length === 0 ? null : JSON.stringify(looks));
}

const all = () => useMyLooks.getState().looks;

/** The newest first; past so many the oldest goes. */
export const saveLook = (look: Omit<MyLook, "id">): void =>
  keep([{ ...look, id: crypto.randomUUID() }, ...all()].slice(0, most));

export const renameLook = (id: string, name: string): void =>
  keep(
    all().map((look) => (look.id === id ? { ...look, name: name.slice(0, longestName) } : look)),
  );

/** Answers how to bring it back to where it was. */
export function deleteLook(id: string): () => void {
  const place = all().findIndex((look) => look.id === id);
  const gone = all()[place];
  keep(all().filter((look) => look.id !== id));
  return () => {
    if (gone) keep(all().toSpliced(place, 0, gone));
  };
}

/** A name from the first words of what it says. */
export const nameFor = (words: string, preset: string): string => {
  const said = words.trim().split(/\s+/).slice(0, 4).join(" ");
  return (said || preset).slice(0, longestName);
};

window.addEventListener("storage", (event) => {
  if (event.key === key) useMyLooks.setState({ looks: readLooks(event.newValue) });
});
