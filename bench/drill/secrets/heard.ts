/** Everything the studio answers to whoever asks in this process, while it is listened to. */
export interface Heard {
  readonly where: string;
  readonly bytes: Buffer;
}

export function listenTo(url: string): { readonly heard: Heard[]; stop(): void } {
  const real = globalThis.fetch;
  const heard: Heard[] = [];
  globalThis.fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const answer = await real(input, init);
    const asked = input instanceof Request ? input.url : String(input);
    if (!asked.startsWith(url)) return answer;
    const bytes = Buffer.from(await answer.clone().arrayBuffer());
    // A session is set by a header of its own, for whoever signs in: that is where it belongs.
    const headers = [...answer.headers].filter(([name]) => name !== "set-cookie");
    const where = `${init?.method ?? "GET"} ${new URL(asked).pathname}`;
    heard.push({ where, bytes: Buffer.concat([Buffer.from(JSON.stringify(headers)), bytes]) });
    return answer;
  };
  return { heard, stop: () => void (globalThis.fetch = real) };
}
