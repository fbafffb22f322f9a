/** Who asks. A guest has a session but no e-mail; an admin is a user named in ADMIN_EMAILS. */
export interface Caller {
  readonly id: string;
  readonly email: string | null;
  readonly guest: boolean;
  readonly admin: boolean;
  readonly createdAt: number;
}
