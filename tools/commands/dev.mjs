import { mkdirSync, writeFileSync } from "node:fs";
import { at, root } from "../launcher/places.mjs";
import { startGroup } from "../launcher/process-group.mjs";
import { Stop, say, step } from "../launcher/say.mjs";
import { leave } from "../launcher/signals.mjs";
import { keep } from "../studio/keeper.mjs";
import { lastWords } from "../studio/read-log.mjs";
import { nextFreePort, readPort } from "../studio/ports.mjs";
import { claim, openStudio, placesOf } from "../studio/studio.mjs";

/** `npm run dev`: the studio with hot reload of the page, and a Worker that reloads itself. */
export async function run({ args, toolchain }) {
  if (args.length > 0) throw new Stop(`npm run dev does not know ${args.join(" ")}.`);
  const port = readPort(process.env.PORT, 8787);
  const places = placesOf(process.env);
  await claim(places, port);
  const pagePort = await nextFreePort(5173);
  const publicUrl = `http://127.0.0.1:${pagePort}`;
  const gaveUp = async (words) => {
    say(words);
    await leave(1);
  };
  // wrangler wants the folder to be there, even though the page comes from vite.
  mkdirSync(at("web", "dist"), { recursive: true });
  const environment = process.env;
  await openStudio({ toolchain, environment, places, port, publicUrl, gaveUp, patient: true });
  await step("Starting the page", "The page answers", () => {
    return keepPage({ toolchain, places, port, pagePort, gaveUp }).ready;
  });
  say(`\nThe page, reloading as you write:  ${publicUrl}`);
  say(`The API, reloading as you write:   http://127.0.0.1:${port}`);
  say(`What they print:                   tail -F ${places.log("studio")}`);
  return new Promise(() => {});
}

function keepPage({ toolchain, places, port, pagePort, gaveUp }) {
  const log = places.log("page");
  writeFileSync(log, "");
  const start = () => {
    const args = [at("tools", "studio", "serve-page.mjs"), String(pagePort), String(port)];
    return startGroup(toolchain.node, args, { cwd: root, env: toolchain.env, log });
  };
  const url = `http://127.0.0.1:${pagePort}/`;
  const service = { name: "page server", url, log, hangLimitMs: 60_000, patient: true, start };
  return keep(service, {
    lost: (reason) => say(`  The page server stopped (${reason}). Starting it again.`),
    gaveUp: (reason) => gaveUp(`The page server keeps failing: ${reason}.\n${lastWords(log)}`),
  });
}
