import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "./api";
import { errorFrom } from "./api-error";
import { call } from "./call";
import { becomeGuest, guestsMade, hasVisited } from "./guest";
import { queryClient } from "./query-client";
import { rememberEmail } from "./remembered-email";
import { answerOf, send } from "./send";

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async ({ signal }) => {
    const me = await call(api.me, { signal });
    if (me.user.email) rememberEmail(me.user.email);
    return me;
  },
  staleTime: 60_000,
  // Who only looks at a template, which is open to anyone, is not made a guest to be told of.
  enabled: () => hasVisited() || !location.pathname.startsWith("/templates/"),
});

export const useMe = () => useQuery(meQuery);

export async function auth(method: "GET" | "POST", route: string, body?: object): Promise<unknown> {
  const response = await send(method, `/api/auth/${route}`, { body });
  const answer = await answerOf(response);
  if (!response.ok) throw errorFrom(response.status, answer);
  return answer;
}

export async function sendCode(email: string): Promise<void> {
  await auth("POST", "email-otp/send-verification-otp", { email, type: "sign-in" });
}

/** Tells when someone signed in here: what was refused for want of a session is asked again. */
export const signIns = new EventTarget();

/** The guest becomes this user with all they made, so everything on the page stays. */
export async function signIn(email: string, code: string): Promise<void> {
  await auth("POST", "sign-in/email-otp", { email, otp: code });
  rememberEmail(email);
  signIns.dispatchEvent(new Event("signed-in"));
  await queryClient.invalidateQueries();
}

/** What was on the page was the user's, so nothing of it is kept. */
export async function signOut(): Promise<void> {
  await auth("POST", "sign-out", {});
  await goOnAsGuest();
}

export async function goOnAsGuest(): Promise<void> {
  rememberEmail(null);
  await becomeGuest(guestsMade());
  await queryClient.resetQueries();
}
