/** What a file of each type ends with; the first is put to a name that has none of them. */
const endings: Readonly<Record<string, readonly string[]>> = {
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/webp": ["webp"],
  "image/gif": ["gif"],
  "video/mp4": ["mp4", "m4v"],
  "video/webm": ["webm"],
  "video/quicktime": ["mov"],
  "audio/wav": ["wav"],
  "audio/mpeg": ["mp3"],
  "audio/ogg": ["ogg", "opus", "oga"],
  "audio/mp4": ["m4a", "mp4"],
};

const mostLetters = 120;
/** Names that some systems keep for devices. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name that every system can write, without its ending. */
function tidy(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[/\\:*?"<>|]/g, "-")
    .replace(/\s+/gu, " ");
  const cut = plain.slice(0, mostLetters).replace(/[\uD800-\uDBFF]$/, "");
  const bare = cut.replace(/^[\s.]+|[\s.]+$/gu, "");
  if (bare === "") return "Untitled";
  return device.test(bare.split(".")[0]!) ? `_${bare}` : bare;
}

function parted({ name, type }: { name: string; type: string }): { stem: string; ending: string } {
  const known = endings[type] ?? ["bin"];
  const dot = name.lastIndexOf(".");
  const own = dot > 0 ? name.slice(dot + 1).toLowerCase() : "";
  return known.includes(own)
    ? { stem: tidy(name.slice(0, dot)), ending: own }
    : { stem: tidy(name), ending: known[0]! };
}

/** What a file is called on the disk of whoever downloads it. */
export function fileName(file: { name: string; type: string }): string {
  const { stem, ending } = parted(file);
  return `${stem}.${ending}`;
}

/** The same for files that lie together: no two alike, wherever capitals count or don't. */
export function fileNames(files: readonly { name: string; type: string }[]): string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const { stem, ending } = parted(file);
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? `${stem}.${ending}` : `${stem} (${count}).${ending}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** A header by which a browser keeps what it gets under this name: for old ones in plain letters. */
export function asDownload(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
