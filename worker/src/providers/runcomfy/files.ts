import { ProviderError, type Fit, type ProviderContext } from "../../ports/provider";
import { dataUrl } from "../data-url";
import { notSent } from "../refusal";
import { title } from "./client";

const types: Fit["types"] = ["image/png", "image/jpeg", "image/webp"];
const linked: Fit = { types, mostSide: 4096 };
/** No limit of a request is published; six pictures of this size are below any sane one. */
const inside: Fit = { types, mostSide: 1280, mostBytes: 2_000_000 };

/** A link, else the picture itself: there is nowhere to upload to. Nothing is ordered yet. */
export async function addressOf(context: ProviderContext, asset: string): Promise<string> {
  try {
    const link = await context.linkAsset(asset, linked);
    if (link) return link;
    const { bytes, type } = await context.readAsset(asset, inside);
    return dataUrl(bytes, type);
  } catch (fault) {
    throw fault instanceof ProviderError ? fault : notSent(title);
  }
}
