import type { Fit, ProviderContext } from "../../ports/provider";
import { dataUrl } from "../data-url";
import { handIn } from "../hand-in";
import { title } from "./client";

/** Where the maker can read an asset. Not every model takes a file inside the request: a link is better. */
export const addressOf = (context: ProviderContext, asset: string, fit?: Fit): Promise<string> =>
  handIn({ title, context, asset }, { linked: fit, inside: fit }, dataUrl);
