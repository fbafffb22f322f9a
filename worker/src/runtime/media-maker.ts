import { readDraft } from "@aktion/schema/media/draft-protocol";
import { writeShots } from "@aktion/schema/media/join-protocol";
import { z } from "zod";
import type { MediaMaker } from "../ports/outside";

const lookSchema = z.object({ blank: z.boolean(), edges: z.boolean() });

/** The media script, reached by its service binding; its host name means nothing. */
export function createMediaMaker(media: Fetcher): MediaMaker {
  return {
    fetch: ((input: RequestInfo, init?: RequestInit) => media.fetch(input, init)) as typeof fetch,
    async look(picture) {
      const answer = await media.fetch("http://media/look", { method: "POST", body: picture });
      if (answer.ok) return lookSchema.parse(await answer.json());
      await answer.body?.cancel();
      if (answer.status >= 500) throw new Error(`the media script answered ${answer.status}`);
      return null;
    },
    async thumb(picture, type, width) {
      const answer = await media.fetch(`http://media/thumb?w=${width}`, {
        method: "POST",
        headers: { "content-type": type },
        body: picture,
      });
      if (!answer.ok) {
        await answer.body?.cancel();
        return null;
      }
      return new Uint8Array(await answer.arrayBuffer());
    },
    async anew(shot, rate) {
      const body = writeShots(rate, [() => Promise.resolve(shot)]);
      const answer = await media.fetch("http://media/join", { method: "POST", body });
      if (!answer.ok || !answer.body) {
        await answer.body?.cancel();
        return null;
      }
      const written = await readDraft(answer.body);
      return written.ok ? { bytes: written.artifact, type: written.done.type } : null;
    },
  };
}
