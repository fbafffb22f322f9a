import { ProviderError, type Fit, type ProviderContext } from "../../ports/provider";
import { dataUrl } from "../data-url";
import { notSent } from "../refusal";
import { title } from "./client";

/** Where the maker can read an asset. Not every model takes a file inside the request: a link is better. */
export async function addressOf(
  context: ProviderContext,
  asset: string,
  fit?: Fit,
): Promise<string> {
  try {
    const link = await context.linkAsset(asset, fit);
    if (link) return link;
    const { bytes, type } = await context.readAsset(asset, fit);
    return dataUrl(bytes, type);
  } catch (fault) {
    throw fault instanceof ProviderError ? fault : notSent(title);
  }
}
