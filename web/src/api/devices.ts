import { queryOptions } from "@tanstack/react-query";
import { queryClient } from "./query-client";
import { auth } from "./session";

/** A device someone is signed in on; times are ISO strings. */
export interface DeviceSession {
  readonly token: string;
  readonly userAgent?: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const devicesQuery = queryOptions({
  queryKey: ["devices"],
  queryFn: async () => {
    const [sessions, here] = await Promise.all([
      auth("GET", "list-sessions") as Promise<DeviceSession[]>,
      auth("GET", "get-session") as Promise<{ session: { token: string } } | null>,
    ]);
    return { sessions, here: here?.session.token ?? null };
  },
});

export async function signOutDevice(token: string): Promise<void> {
  await auth("POST", "revoke-session", { token });
  await queryClient.invalidateQueries({ queryKey: devicesQuery.queryKey });
}
