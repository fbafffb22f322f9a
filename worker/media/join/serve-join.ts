import { DraftProtocolError } from "@aktion/schema/media/draft-protocol";
import { readShots, type SentShots } from "@aktion/schema/media/join-protocol";
import { answerDraft } from "../draft/answer-draft";
import { rateOf } from "../draft/film/roll";
import { MediaRefusal } from "../refusal";
import { ShotJoiner } from "./shot-joiner";

/** The joined shot is held whole, beside one of those it is made of, in what a script may hold. */
const most = 64_000_000;

const tooLarge = (): MediaRefusal =>
  new MediaRefusal(
    "media.too-large",
    `These links are too large to be joined: ${most / 1_000_000} MB together is the most. Make them shorter, or wire the shots into a film.`,
  );

const malformed = (): MediaRefusal =>
  new MediaRefusal("request.malformed", "Send the shots one after another.");

/** Answers at once with a stream of the draft protocol; each shot is read when its turn comes. */
export async function serveJoin(request: Request): Promise<Response> {
  if (!request.body) throw malformed();
  let sent: SentShots;
  try {
    sent = await readShots(request.body);
  } catch (fault) {
    throw fault instanceof DraftProtocolError ? malformed() : fault;
  }
  return answerDraft(request, async (turn, { tell }) => {
    let total = 0;
    const admit = (bytes: number): void => {
      total += bytes;
      if (total > most) throw tooLarge();
    };
    const joiner = new ShotJoiner(rateOf(sent.rate), () => turn.breathe());
    try {
      for (let place = 0; place < sent.count; place += 1) {
        await joiner.add(await sent.next(admit));
        tell((place + 1) / sent.count);
        await turn.breathe();
      }
      return await joiner.finish();
    } finally {
      // What is not read any more need not be sent.
      await sent.close();
    }
  });
}
