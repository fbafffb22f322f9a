export interface Answer<T> {
  readonly ms: number;
  readonly body: T;
}

export type Ask = <T>(method: string, path: string, body?: unknown) => Promise<Answer<T>>;

/** Somebody new at a studio, who asks and is told how long the answer took. */
export async function guest(url: string): Promise<Ask> {
  const signedIn = await fetch(`${url}/api/auth/sign-in/anonymous`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  return async <T>(method: string, path: string, body?: unknown): Promise<Answer<T>> => {
    const from = performance.now();
    const answer = await fetch(url + path, {
      method,
      headers: { cookie, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok)
      throw new Error(`${method} ${path} answered ${answer.status}: ${text.slice(0, 200)}`);
    return { ms: performance.now() - from, body: JSON.parse(text) as T };
  };
}
