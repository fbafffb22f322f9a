import { say, Stop } from "../launcher/say.mjs";
import { exportTo } from "../training/export-to.mjs";

const usage = `npm run export:training -- --to FOLDER --url https://your.studio
An admin's API key is read from AKTION_ADMIN_KEY, or a signed-in admin's cookie from AKTION_ADMIN_COOKIE.
--export ID reads one that was made before; without it the one begun in FOLDER goes on, or a new one is made.`;

function asked(args, name) {
  const place = args.indexOf(`--${name}`);
  return place < 0 ? undefined : args[place + 1];
}

const many = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** `npm run export:training`: rows and media of what is shared, in a folder; run again it goes on. */
export async function run({ args }) {
  const [to, url] = [asked(args, "to"), asked(args, "url")];
  const { AKTION_ADMIN_KEY: key, AKTION_ADMIN_COOKIE: cookie } = process.env;
  if (!to || !url || !(key || cookie)) throw new Stop(usage);
  const headers = key ? { authorization: `Bearer ${key}` } : { cookie };
  const told = await exportTo({ to, url, headers, id: asked(args, "export"), say });
  say(
    `${many(told.rows, "row")}, ${many(told.files, "file")} (${told.fetched} fetched now, ${told.removed} withdrawn and removed).`,
  );
  return 0;
}
