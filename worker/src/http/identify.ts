import type { Deps } from "../deps";
import type { Caller } from "../ports/caller";

/** A fault of ours is not the caller's: taken for nobody, a guest would be made anew, without their boards. */
function nobody(fault: unknown): null {
  const status =
    typeof fault === "object" && fault !== null && "statusCode" in fault ? fault.statusCode : 500;
  if (typeof status === "number" && status < 500) return null;
  throw fault;
}

/** The caller by session cookie or API key; null for nobody. A forged or ended session is nobody. */
export async function identify(deps: Deps, request: Request): Promise<Caller | null> {
  const { headers } = request;
  if (!headers.has("cookie") && !headers.has("authorization")) return null;
  const session = await deps.auth.api.getSession({ headers }).catch(nobody);
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
