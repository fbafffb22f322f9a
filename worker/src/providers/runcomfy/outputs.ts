import { z } from "zod";

const fileSchema = z.object({
  url: z.string().min(1).max(4000),
  filename: z.string().nullish().catch(null),
  type: z.string().nullish().catch(null),
});
type File = z.infer<typeof fileSchema> & { readonly node: string };

const endings = { image: /\.(png|jpe?g|webp)$/i, video: /\.(mp4|webm|mov|mkv)$/i };

function isOf({ url, filename }: File, media: keyof typeof endings): boolean {
  const path = URL.parse(url)?.pathname;
  return path !== undefined && (endings[media].test(filename ?? "") || endings[media].test(path));
}

/** Every file of every node, whatever the channel is called; some channels hold no files. */
function filesIn(outputs: Readonly<Record<string, unknown>>): File[] {
  return Object.entries(outputs).flatMap(([node, channels]) => {
    const lists = typeof channels === "object" && channels !== null ? Object.values(channels) : [];
    const entries = lists.flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));
    return entries.flatMap((entry) => {
      const { data } = fileSchema.safeParse(entry);
      return data ? [{ ...data, node }] : [];
    });
  });
}

/**
 * What was made: of the node that was named for it, else of any that keeps its output. Previews on
 * the way are "temp", and are not taken for it.
 */
export function chosenFrom(
  outputs: Readonly<Record<string, unknown>>,
  { media, save }: { media: "image" | "video"; save: string | null },
): string | null {
  const files = filesIn(outputs).filter((file) => isOf(file, media));
  const kept = files.filter(({ type }) => (type ?? "output") === "output");
  const own = (file: File) => file.node === save;
  return (kept.find(own) ?? files.find(own) ?? kept[0])?.url ?? null;
}
