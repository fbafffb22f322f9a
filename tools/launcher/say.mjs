/** Ends a command with words for the person in front of it, without a stack. */
export class Stop extends Error {}

export function say(line = "") {
  console.log(line);
}

export function fail(error) {
  console.error("Something in Aktion's own tools broke. Please report this:");
  console.error(error);
}

export function seconds(sinceMs) {
  return `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`;
}

/** Says what is going on while it goes on, and how long it took when it is done. */
export async function step(doing, done, work) {
  const begun = Date.now();
  say(`  ${doing} ...`);
  const result = await work();
  say(`  ${done} (${seconds(begun)})`);
  return result;
}
