import type { Deps } from "../deps";
import type { Caller } from "../ports/caller";

/** The caller by session cookie or API key; null for nobody. A forged or ended session is nobody. */
export async function identify(deps: Deps, request: Request): Promise<Caller | null> {
  const { headers } = request;
  if (!headers.has("cookie") && !headers.has("authorization")) return null;
  const session = await deps.auth.api.getSession({ headers }).catch(() => null);
  if (!session) return null;
  const { user } = session;
  const guest = user.isAnonymous === true;
  const email = guest ? null : user.email.toLowerCase();
  return {
    id: user.id,
    email,
    guest,
    admin: email !== null && user.emailVerified && deps.adminEmails.has(email),
    createdAt: user.createdAt.getTime(),
  };
}
