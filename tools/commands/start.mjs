import { Stop, say, seconds } from "../launcher/say.mjs";
import { leave } from "../launcher/signals.mjs";
import { buildPage } from "../studio/page.mjs";
import { readPort } from "../studio/ports.mjs";
import { claim, openStudio, placesOf } from "../studio/studio.mjs";

/** `npm start`: everything a studio needs, then the studio, until Ctrl-C. */
export async function run({ args, toolchain }) {
  if (args.length > 0) {
    throw new Stop(
      `npm start does not know ${args.join(" ")}. It takes no options; PORT chooses the port:\n\n` +
        "  PORT=8788 npm start",
    );
  }
  const begun = performance.timeOrigin;
  const port = readPort(process.env.PORT, 8787);
  const url = `http://127.0.0.1:${port}`;
  const places = placesOf(process.env);
  await claim(places, port);
  await buildPage(toolchain);
  await openStudio({
    toolchain,
    environment: process.env,
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
  say("Ctrl-C ends it; boards and takes stay on this machine.");
  return new Promise(() => {});
}
