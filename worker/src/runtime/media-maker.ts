import type { MediaMaker } from "../ports/outside";

/** The media script, reached by its service binding; its host name means nothing. */
export function createMediaMaker(media: Fetcher): MediaMaker {
  return {
    fetch: ((input: RequestInfo, init?: RequestInit) => media.fetch(input, init)) as typeof fetch,
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
  };
}
