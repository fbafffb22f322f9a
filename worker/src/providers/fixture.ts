/**
 * A reply of a maker in its documented shape. `marks` say by dotted path how sure each part is; a
 * field without one is as sure as the nearest above it, "" being the whole. Values are examples, only
 * the shape counts: `npm run record MAKER` holds true replies against it.
 */
export type Mark = "documented" | "verified" | "observed" | "unverified";

export interface Fixture {
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** As asked, below the maker's address; `*` stands for one part that differs each time. */
  readonly path: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the body holds as JSON, or its MIME type when it is a file. */
  readonly body: unknown;
  readonly marks: Readonly<Record<string, Mark>>;
  /** The part of the body that repeats what was asked, and so has any shape. */
  readonly echo?: string;
}

/** Whether what was asked at an address below the maker's is what a reply answers. */
export const isAsked = ({ path }: Pick<Fixture, "path">, asked: string): boolean =>
  new RegExp(`^${path.replaceAll("*", "[^/]+")}$`).test(asked);

export interface ShapeDifference {
  readonly path: string;
  readonly what: "missing" | "new" | "other";
  /** What it is in the fixture and in the reply. */
  readonly known: string;
  readonly found: string;
}

const kindOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "list" : typeof value;

const below = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

/** Where a reply differs from a fixture in shape. Of lists the first entries are held together. */
export function shapeDifferences(known: unknown, found: unknown, path = ""): ShapeDifference[] {
  const [one, other] = [kindOf(known), kindOf(found)];
  if (one !== other) return [{ path, what: "other", known: one, found: other }];
  if (Array.isArray(known) && Array.isArray(found)) {
    return known.length === 0 || found.length === 0
      ? []
      : shapeDifferences(known[0], found[0], below(path, "0"));
  }
  if (one !== "object") return [];
  const [here, there] = [known, found] as [Record<string, unknown>, Record<string, unknown>];
  const names = [...new Set([...Object.keys(here), ...Object.keys(there)])];
  return names.flatMap((name) => {
    const at = below(path, name);
    if (!(name in there))
      return [{ path: at, what: "missing" as const, known: kindOf(here[name]), found: "" }];
    if (!(name in here))
      return [{ path: at, what: "new" as const, known: "", found: kindOf(there[name]) }];
    return shapeDifferences(here[name], there[name], at);
  });
}

/** Where a true reply differs from a documented one, what it merely repeats left aside. */
export const replyDifferences = ({ body, echo }: Fixture, found: unknown): ShapeDifference[] =>
  shapeDifferences(body, found).filter(
    ({ path }) => echo === undefined || !path.startsWith(`${echo}.`),
  );

/** How sure a field is: its own mark, else the nearest above it. */
export function markOf({ marks }: Pick<Fixture, "marks">, path: string): Mark {
  for (let at = path; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) {
    const mark = marks[at];
    if (mark) return mark;
  }
  return marks[""] ?? "unverified";
}
