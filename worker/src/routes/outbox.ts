import { AppError } from "@aktion/schema/errors";
import type { App, Deps } from "../http/app-types";

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter]!);

type KeptLetter = Awaited<ReturnType<Deps["mail"]["recent"]>>[number];

const letter = ({ to, subject, body, at }: KeptLetter): string => `
  <article>
    <p class="to">${escape(to)} <time>${new Date(at).toISOString().slice(11, 19)}</time></p>
    <h2>${escape(subject)}</h2>
    <pre>${escape(body)}</pre>
  </article>`;

const page = (letters: KeptLetter[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="5"><title>Outbox</title><style>
  :root { color-scheme: dark light; --ground: #0e0f11; --line: #2a2e34; --text: #e8e6e1; --muted: #9a9ea6 }
  @media (prefers-color-scheme: light) { :root { --ground: #f4f3f0; --line: #dcd9d3; --text: #1b1c1e; --muted: #5d6168 } }
  body { margin: 0 auto; padding: 32px 24px; max-width: 640px; background: var(--ground); color: var(--text); font: 14px/1.5 system-ui, sans-serif }
  h1 { font-size: 20px; font-weight: 550 } h2 { font-size: 14px; font-weight: 550; margin: 4px 0 8px }
  .lead, .to { color: var(--muted); margin: 0 } .to { font-size: 12px } article { border-top: 1px solid var(--line); padding: 16px 0 }
  pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 } time { float: right; font-variant-numeric: tabular-nums }
</style></head><body><h1>Outbox</h1>
<p class="lead">Mail this studio would have sent. Only this machine can see it.</p>
${letters.map(letter).join("") || '<p class="lead" style="padding-top:24px">No mail yet. Ask for a sign-in code and it appears here.</p>'}
</body></html>`;

/** Exists on one's own machine alone; elsewhere it is not there at all. */
export function outboxRoutes(app: App): void {
  app.get("/outbox", async (context) => {
    const { local, mail } = context.get("deps");
    if (!local) throw new AppError("request.not-found");
    return context.html(page(await mail.recent()), 200, {
      "cache-control": "no-store",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    });
  });
}
