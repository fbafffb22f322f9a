/** What stands behind `--name` on the command line, or what is meant without it. */
export function asked(name: string, otherwise: string): string {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? otherwise : (process.argv[place + 1] ?? otherwise);
}
