import * as says from "#words/makers";
import { ProviderError } from "../../ports/provider";
import { failedThere, moderated, outOfFunds, refusedStart } from "../refusal";
import { title } from "./client";
import { keysOf, type Opened } from "./envelope";

/** Nothing of its rules is documented: these are the words such makers have for it. */
const declined = /sensitive|nsfw|violat|prohibited|inappropriate|content polic/i;
const usedUp = /insufficient|not enough (token|balance|credit)/i;

/** "The style can't be used for image to image." */
const wrongStyle = 108_005;

/** Why a task came to nothing. */
export const failureOf = (reason: string): ProviderError =>
  declined.test(reason) ? moderated(title) : failedThere(title, reason);

/** An order that was clearly refused. */
export function refusalOf({ reply, code, said }: Opened, now: number): ProviderError {
  if (code === wrongStyle) return new ProviderError("broken", says.doesNotTakeThisStyle(title));
  if (usedUp.test(said)) return outOfFunds(title);
  if (reply.status === 0 || declined.test(said)) return failureOf(said);
  return refusedStart(title, reply, now, said);
}

/** An answer in no known shape: it may be about anything, so it ends the task. */
export const inNoKnownShape = (json: unknown): ProviderError =>
  new ProviderError("broken", says.answeredInNoKnownShape(title, keysOf(json)));
