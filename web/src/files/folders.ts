/** What a drop, a paste or a choice brings. */
export interface Brought {
  readonly files: readonly File[];
  /** What the drop calls its parts: folders are among them, and as files nothing. */
  readonly entries?: readonly (FileSystemEntry | null)[];
}

/** The files themselves, and the folders that are still to be looked into. */
export function parted({ files, entries = [] }: Brought) {
  const folders = entries.filter((entry) => entry !== null).filter((entry) => entry.isDirectory);
  const names = new Set(folders.map(({ name }) => name));
  return { plain: files.filter(({ name, type }) => type !== "" || !names.has(name)), folders };
}

const most = 1000;

const read = (folder: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => folder.readEntries(resolve, reject));
const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** The files of folders and of the folders in them, by name as people count; hidden ones are left. */
export async function filesIn(folders: readonly FileSystemEntry[]): Promise<File[]> {
  const files: File[] = [];
  const waiting = [...folders];
  for (let next = waiting.shift(); next && files.length < most; next = waiting.shift()) {
    if (isFile(next) && !next.name.startsWith(".")) files.push(await fileOf(next));
    if (!isFolder(next)) continue;
    const reader = next.createReader();
    const entries: FileSystemEntry[] = [];
    for (let some = await read(reader); some.length > 0; some = await read(reader)) {
      entries.push(...some);
      if (entries.length > most) break;
    }
    const order = (one: FileSystemEntry, other: FileSystemEntry) =>
      one.name.localeCompare(other.name, "en", { numeric: true });
    waiting.unshift(...entries.toSorted(order));
  }
  return files;
}
