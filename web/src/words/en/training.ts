export const sharedForTraining = "Shared for training";
export const aboutShared =
  "What people lend, by kind of node, kind of output and month. An export holds what is there when it is made; what is withdrawn later is not in it any more.";
export const node = "Node";
export const output = "Output";
export const outputKinds = { image: "still", video: "shot", audio: "sound", text: "words" };
export const month = "Month";
export const contributions = "Contributions";
export const people = "People";
export const size = "Size";
export const rated = "Rated";
export const ratedMean = (count: number, mean: string) => `${count}, ${mean} of 5`;
export const nobodySharesYet = "Nobody shared anything yet.";
export const inAll = (count: string, people: string, size: string) =>
  `${count} contributions of ${people} ${people === "1" ? "person" : "people"}, ${size}.`;
export const peopleShare = (count: number) =>
  count === 1 ? "1 person shares now." : `${count} people share now.`;
export const underWay = (count: number) =>
  `${count} ${count === 1 ? "file order is" : "file orders are"} under way.`;
export const exports = "Exports";
export const startExport = "Make an export";
export const allKinds = "All kinds of node";
export const whichKinds = "What it holds";
export const rows = (count: string) => `${count} rows`;
export const exportBy = (when: string, who: string) => `${when}, ${who}`;
export const onlyKinds = (kinds: string) => `only ${kinds}`;
export const readOn = (when: string) => `read ${when}`;
export const notReadYet = "not read yet";
export const download = "Rows as JSONL";
export const aboutMedia = "With all media, to a folder:";
export const exportCommand = (url: string) => `npm run export:training -- --to FOLDER --url ${url}`;
export const noExports = "No export was made yet.";
export const couldNotBeRead = "What is shared could not be read.";
export const wasNotMade = "No export was made.";
export const kilobytes = (count: string) => `${count} kB`;
export const megabytes = (count: string) => `${count} MB`;
