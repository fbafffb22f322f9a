import { z } from "zod";
import { namedPairs } from "../../ports/named-pairs";
import type { ProviderContext } from "../../ports/provider";
import { call, baseOf } from "./client";
import { envelopeOf } from "./envelope";

/** Our voices as A2E sorts its own. */
const kinds: Readonly<Record<string, "female" | "male">> = {
  ada: "female",
  bruno: "male",
  chiara: "female",
  dev: "male",
};
/** A public voice of the list, for an account whose list holds none (unverified). */
const anybody = "66dc61ec5148817d26f5b79e";

const listSchema = z.array(
  z.object({
    label: z.string().nullish().catch(null),
    value: z.string().nullish().catch(null),
    children: z.array(z.object({ value: z.string().min(1).max(200) })).catch([]),
  }),
);
type Groups = z.infer<typeof listSchema>;

const keepMs = 3_600_000;
const kept = new Map<string, { groups: Groups; until: number }>();

type Context = Pick<ProviderContext, "fetch" | "key" | "urls" | "settings" | "now" | "signal">;

/** Null when it could not be had now. */
async function groupsOf(context: Context): Promise<Groups | null> {
  const place = `${baseOf(context)} ${context.key}`;
  const known = kept.get(place);
  if (known && known.until > context.now()) return known.groups;
  const path = "/anchor/voice_list?country=en&region=US&voice_map_type=en-US";
  const reply = await call(context, path).catch((fault: unknown) => {
    if (!context.key) throw fault;
    return null;
  });
  const envelope = reply?.ok ? envelopeOf(reply) : null;
  if (!envelope) return null;
  const groups = listSchema.safeParse(envelope.data).data ?? [];
  kept.set(place, { groups, until: context.now() + keepMs });
  return groups;
}

/** A2E's id for one of our voices, the same each time; null when its list could not be had now. */
export async function voiceOf(voice: string, context: Context): Promise<string | null> {
  // `ada=ID, bruno=ID`, where an operator chose.
  const own = namedPairs(context.settings["voices"] ?? "").get(voice);
  if (own) return own;
  const groups = await groupsOf(context);
  if (!groups) return null;
  const kind = kinds[voice] ?? "female";
  const isOurs = ({ label, value }: Groups[number]) =>
    new RegExp(`^${kind}`, "i").test(value ?? "") || new RegExp(`^${kind}`, "i").test(label ?? "");
  const ours = groups.filter(isOurs);
  const all = (ours.length > 0 ? ours : groups).flatMap(({ children }) => children);
  const alike = Object.keys(kinds).filter((name) => kinds[name] === kind);
  const place = Math.max(0, alike.indexOf(voice));
  return all[place % Math.max(1, all.length)]?.value ?? anybody;
}
