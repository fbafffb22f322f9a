import { Stop, say, seconds } from "../launcher/say.mjs";
import { leave } from "../launcher/signals.mjs";
import { buildPage } from "../studio/page.mjs";
import { readPort } from "../studio/ports.mjs";
import { openStandIns } from "../studio/stand-ins.mjs";
import { claim, openStudio, placesOf } from "../studio/studio.mjs";

/** Long enough to be seen at work, short enough to be waited for. */
const pace = { durations: { image: 4000, video: 12_000 } };

/** `npm start`: everything a studio needs, then the studio, until Ctrl-C. */
export async function run({ args, toolchain }) {
  const sim = args.includes("--sim");
  const unknown = args.filter((arg) => arg !== "--sim");
  if (unknown.length > 0) {
    throw new Stop(
      `npm start does not know ${unknown.join(" ")}. PORT chooses the port, and --sim stand-ins ` +
        "for the makers:\n\n  PORT=8788 npm start\n  npm start -- --sim",
    );
  }
  const begun = performance.timeOrigin;
  const port = readPort(process.env.PORT, 8787);
  const url = `http://127.0.0.1:${port}`;
  const places = placesOf(process.env);
  await claim(places, port);
  await buildPage(toolchain);
  const { environment: makers } = sim
    ? await openStandIns(pace, { makers: null, node: toolchain.node })
    : { environment: {} };
  await openStudio({
    toolchain,
    environment: { ...process.env, ...makers },
    places,
    port,
    publicUrl: url,
    async gaveUp(words) {
      say(words);
      await leave(1);
    },
  });
  say(`\nAktion is ready after ${seconds(begun)}:\n\n  ${url}\n`);
  say("Open it in a browser: you are in at once, without an account. Make a board from the");
  say("example on the start page and press Run; Draft is free and needs no key.");
  if (sim) {
    say("Standard and Premium are served by stand-ins on this machine: true protocols, made-up");
    say(`pictures, no bill. Sign in to run them; the code is at ${url}/outbox.`);
  }
  say("Ctrl-C ends it; boards and takes stay on this machine.");
  return new Promise(() => {});
}
