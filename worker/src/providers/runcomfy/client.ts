import type { ProviderContext } from "../../ports/provider";
import { clientOf, posting, type Asking, type Reach } from "../client";
import type { Reply } from "../wire";
import { plainly } from "./errors";

export const title = "RunComfy";

const { baseOf, call: ask } = clientOf({
  title,
  address: "https://api.runcomfy.net",
  under: "/prod",
});
export { baseOf };

/** Its documents say v1 and its own tools v2, for the same four routes. */
export function versionOf({ settings }: Pick<ProviderContext, "settings">): string {
  const said = settings["version"] ?? "";
  return /^v\d{1,2}$/.test(said) ? said : "v1";
}

export const call = async (reach: Reach, path: string, asking?: Asking): Promise<Reply> =>
  plainly(await ask(reach, path, asking));

export const callWithJson = (reach: Reach, path: string, body: unknown): Promise<Reply> =>
  call(reach, path, posting(body, { waitMs: 120_000 }));
