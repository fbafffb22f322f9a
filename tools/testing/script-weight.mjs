import { binary, remembered } from "../launcher/places.mjs";
import { scripts } from "../studio/wrangler.mjs";

// Cloudflare refuses a script that takes longer than this to start.
const startLimitMs = 1000;

/** Packs a script as for deployment, sending nothing, and holds its size and start to a budget. */
export function weigh(script, limitMiB) {
  const { flag } = scripts[script];
  return async ({ command }) => {
    const packed = await command([binary.wrangler, "deploy", "--dry-run", flag]);
    const kib = Number(/gzip: ([\d.]+) KiB/.exec(packed.text)?.[1]);
    if (packed.code !== 0 || Number.isNaN(kib)) return { failed: 1, text: packed.text };
    const profile = remembered("tests", `${script}.cpuprofile`);
    const asking = ["check", "startup", `--outfile=${profile}`, `--args=${flag}`];
    const started = await command([binary.wrangler, ...asking]);
    const active = Number(/Active: ([\d.]+) ms/.exec(started.text)?.[1]);
    const tooBig = kib > limitMiB * 1024;
    const tooSlow = !(active <= startLimitMs);
    return {
      failed: tooBig || tooSlow ? 1 : 0,
      note:
        `${kib.toFixed(0)} KiB compressed, ${limitMiB} MiB allowed; ` +
        (Number.isNaN(active) ? "start-up not measured" : `starts in ${active} ms of work`),
      text: started.text,
    };
  };
}
