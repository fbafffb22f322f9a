import * as says from "#words/api";
import { ApiError, errorFrom } from "./api-error";
import { readNote, writeNote } from "./local-note";
import { rememberedEmail } from "./remembered-email";
import { answerOf, send } from "./send";

/** Kept once this browser has had a session: until then it is asked for before anything else. */
const key = "aktion.visited";

let making: Promise<void> | null = null;
let made = 0;

/** Counts the guests this page has become: a call refused before the last may just be made again. */
export const guestsMade = (): number => made;

/** An open page asks nothing of a newcomer's own: there is nothing yet. */
export const hasVisited = (): boolean =>
  made > 0 || rememberedEmail() !== null || readNote(key) !== null;

async function signInAsGuest(): Promise<void> {
  const response = await send("POST", "/api/auth/sign-in/anonymous", { body: {} });
  if (!response.ok) throw errorFrom(response.status, await answerOf(response));
  made += 1;
}

async function hasSession(): Promise<boolean> {
  const response = await send("GET", "/api/auth/get-session");
  const answer = await answerOf(response);
  if (!response.ok) throw errorFrom(response.status, answer);
  return answer !== null;
}

function once(work: () => Promise<void>): Promise<void> {
  making ??= work()
    .then(() => writeNote(key, "yes"))
    .finally(() => {
      making = null;
    });
  return making;
}

/** Before the first call of a first visit, so that it is not refused: a visitor is a guest at once. */
export async function readySession(): Promise<void> {
  if (making) return making;
  if (hasVisited()) return;
  await once(async () => {
    if (!(await hasSession())) await signInAsGuest();
    made = Math.max(made, 1);
  });
}

/**
 * Someone whose session is gone becomes a guest, once, however many calls find out together. Whoever
 * signed in by e-mail here is not made a guest behind their back: they are asked to sign in.
 */
export async function becomeGuest(madeBefore: number): Promise<boolean> {
  if (rememberedEmail() !== null) return false;
  if (made === madeBefore) await once(signInAsGuest);
  return true;
}

/** Why a call was refused for want of a session, when becoming a guest is not the answer. */
export const signedOut = () => new ApiError("auth.required", 401, says.thisDeviceWasSignedOut);

export const noCookies = () => new ApiError("auth.cookies", 401, says.thisBrowserKeepsNoCookies);
