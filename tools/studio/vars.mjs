// The Worker's variables: .dev.vars, and over it what the environment says.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Stop } from "../launcher/say.mjs";
import { isConfigurationName } from "./configuration-names.mjs";

const head = `# Made by \`npm start\`: the secrets of this machine's studio. Never committed.
# Add a provider's key as NAME=value on a line of its own.
`;

const fresh = {
  ENVIRONMENT: () => "local",
  AUTH_SECRET: () => randomBytes(32).toString("hex"),
  MEDIA_LINK_SECRET: () => randomBytes(32).toString("hex"),
};

// The same shape of line that wrangler reads: NAME=value, 'value', "value" or `value`.
const line =
  /^\s*(?:export\s+)?([\w.-]+)(?:\s*=\s*?|:\s+?)(\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\r\n]+)?\s*(?:#.*)?$/gm;

export function readVars(text) {
  const vars = {};
  for (const [, name, raw = ""] of text.matchAll(line)) {
    const value = raw.trim();
    const quote = /^(['"`])([\s\S]*)\1$/.exec(value);
    const inner = quote ? quote[2] : value;
    vars[name] = quote?.[1] === '"' ? inner.replace(/\\n/g, "\n").replace(/\\r/g, "\r") : inner;
  }
  return vars;
}

/** Writes values so that wrangler's reader, which expands $NAME, gives them back unchanged. */
export function writeVars(vars) {
  return Object.entries(vars)
    .map(([name, value]) => {
      const quote = ["'", "`", '"'].find((each) => !value.includes(each));
      if (!quote) throw new Stop(`The value of ${name} mixes all three kinds of quotes.`);
      return `${name}=${quote}${value.replaceAll("$", "\\$")}${quote}\n`;
    })
    .join("");
}

/** Makes the file, or adds the names it lacks; a line that is there is never touched. */
export function ensureVars(file) {
  const text = existsSync(file) ? readFileSync(file, "utf8") : head;
  const present = readVars(text);
  const missing = Object.keys(fresh).filter((name) => !present[name]);
  if (missing.length > 0) {
    const gap = text.endsWith("\n") ? "" : "\n";
    const lines = missing.map((name) => `${name}=${fresh[name]()}\n`).join("");
    writeFileSync(file, text + gap + lines, { mode: 0o600 });
  }
  return readVars(readFileSync(file, "utf8"));
}

export function overlay(vars, environment, publicUrl) {
  const passed = Object.entries(environment).filter(([name, value]) => {
    return isConfigurationName(name) && value !== "";
  });
  return { PUBLIC_URL: publicUrl, ...vars, ...Object.fromEntries(passed) };
}
