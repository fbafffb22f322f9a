import type * as sharing from "@aktion/schema/api/sharing";
import { queryOptions } from "@tanstack/react-query";
import { lean } from "../api/api";
import { call } from "../api/call";
import { queryClient } from "../api/query-client";
import { meQuery } from "../api/session";

export const sharingApi = {
  get: lean<typeof sharing.getSharing>("GET", "/api/sharing"),
  put: lean<typeof sharing.putSharing>("PUT", "/api/sharing"),
  sample: lean<typeof sharing.sharingSample>("GET", "/api/sharing/sample"),
  list: lean<typeof sharing.listContributions>("GET", "/api/sharing/contributions"),
  withdraw: lean<typeof sharing.withdrawContributions>(
    "POST",
    "/api/sharing/contributions/withdraw",
  ),
  withdrawAll: lean<typeof sharing.withdrawAllContributions>(
    "DELETE",
    "/api/sharing/contributions",
  ),
};

export const sharingQuery = queryOptions({
  queryKey: ["sharing", "state"],
  queryFn: ({ signal }) => call(sharingApi.get, { signal }),
});

export const sampleQuery = queryOptions({
  queryKey: ["sharing", "sample"],
  queryFn: ({ signal }) => call(sharingApi.sample, { signal }),
});

/** Whatever shows something of it looks again. */
export async function sharingChanged(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ["sharing"] }),
    queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
  ]);
}
