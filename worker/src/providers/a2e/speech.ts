import * as says from "#words/makers";
import { ProviderError, type ProviderContext } from "../../ports/provider";
import { nothingMade, unknownStart } from "../refusal";
import { callWithJson, title } from "./client";
import { envelopeOf } from "./envelope";
import { refusalOf } from "./errors";
import { isAddress } from "./record";
import { voiceOf } from "./voices";

const mostLetters = 1000;

const notSpoken = (): ProviderError =>
  new ProviderError("broken", says.lineWasNotSpoken(title), { retryable: true });

interface Spoken {
  readonly line: string;
  readonly voice: string;
}

/** What `ask` came to: the sound's address, or null when the answer was lost on its way. */
async function speak({ line, voice }: Spoken, context: ProviderContext): Promise<string | null> {
  const msg = line.trim();
  if (msg === "" || msg.length > mostLetters)
    throw new ProviderError("broken", says.speaksShortLines(title, mostLetters));
  const voiceId = await voiceOf(voice, context);
  if (voiceId === null) throw notSpoken();
  const body = { msg, tts_id: voiceId, speechRate: 1, country: "en", region: "US" };
  const reply = await callWithJson(context, "/video/send_tts", body).catch(() => null);
  if (!reply) return null;
  if (!reply.ok) throw refusalOf(reply, context.now());
  const envelope = envelopeOf(reply);
  if (!envelope) return null;
  if (!isAddress(envelope.data)) throw nothingMade(title);
  return envelope.data;
}

/** The whole order of a voice: a lost answer may have cost something. */
export async function speakOnce(task: Spoken, context: ProviderContext): Promise<string> {
  const url = await speak(task, context);
  if (url === null) throw unknownStart(title);
  return url;
}

/** A line spoken for a portrait that is not ordered yet: all of it may be done again, for a coin or two. */
export async function speakFirst(task: Spoken, context: ProviderContext): Promise<string> {
  const url = await speak(task, context);
  if (url === null) throw notSpoken();
  return url;
}
