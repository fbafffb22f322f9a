import * as says from "#words/files";
import { createStore } from "zustand/vanilla";
import { filesIn, parted, type Brought } from "../files/folders";
import { createTurns } from "../files/turns";
import { isMedia, unfit } from "../files/unfit";
import { createUploads } from "../stores/uploads";
import { refreshFacts } from "./library-acts";
import { listings } from "./listing";

const atOnce = 3;

/** Files on their way into the library; they go on while somebody looks at another page. */
export const uploads = createUploads();

interface Sendings {
  /** Of all that were brought since the last time nothing was on its way. */
  readonly all: number;
  readonly sent: number;
  /** Why some were not taken, or that the rest was called off. */
  readonly words: string;
}
const nothing: Sendings = { all: 0, sent: 0, words: "" };
export const sendings = createStore<Sendings>(() => nothing);

const files = new Map<string, File>();
const turn = createTurns(atOnce);
let count = 0;

const isGoing = (): boolean =>
  Object.values(uploads.store.getState().going).some(({ error }) => error === null);

let stale = false;
let reading = false;
/** The list shows what has come; what comes while it is read is read after. */
async function showNew(): Promise<void> {
  stale = true;
  if (reading) return;
  reading = true;
  while (stale) {
    stale = false;
    await listings().at(-1)?.refresh();
    await refreshFacts();
  }
  reading = false;
}

async function send(key: string, file: File): Promise<void> {
  await uploads.start(
    key,
    file,
    () => {
      files.delete(key);
      sendings.setState(({ sent, ...rest }) => ({ ...rest, sent: sent + 1 }));
      void showNew();
    },
    turn,
  );
  if (files.size === 0) sendings.setState(({ words }) => ({ ...nothing, words }));
}

/** Each picture, clip and sound among them goes into the library; what is none is said. */
export async function sendFiles(brought: Brought): Promise<void> {
  const { plain, folders } = parted(brought);
  const found = await filesIn(folders).catch(() => null);
  const all = [...plain, ...(found ?? [])];
  const fit = all.filter(isMedia);
  const notes = [...(found ? [] : [says.thatFolderCouldNotBeRead]), ...unfit(all)];
  if (all.length === 0 && notes.length === 0) notes.push(says.thatFolderIsEmpty);
  if (!isGoing()) forgetFailed();
  sendings.setState((now) => ({
    ...now,
    all: now.all + fit.length,
    words: notes.join(" "),
  }));
  for (const file of fit) {
    count += 1;
    const key = String(count);
    files.set(key, file);
    void send(key, file);
  }
}

/** What is not sent yet stays where it was. */
export function callOff(): void {
  const { all, sent } = sendings.getState();
  for (const key of files.keys()) uploads.forget(key);
  files.clear();
  sendings.setState({ ...nothing, words: says.theOthersWereNotSent(sent, all) });
}

export function sendAgain(): void {
  for (const [key, { error }] of Object.entries(uploads.store.getState().going)) {
    const file = files.get(key);
    if (file && error !== null) void send(key, file);
  }
}

/** Words about what did not come are taken away. */
export function forgetFailed(): void {
  for (const key of files.keys()) uploads.forget(key);
  files.clear();
  sendings.setState(nothing);
}
