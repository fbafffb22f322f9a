import type { Fit, ProviderContext } from "../ports/provider";
import { asNotSent } from "./refusal";

/**
 * Where a maker can read an asset: at a link, where the studio has one to give and the asset fits it,
 * else at what `otherwise` makes of its bytes. Nothing is ordered yet, so any failure may be tried again.
 */
export async function handIn(
  { title, context, asset }: { title: string; context: ProviderContext; asset: string },
  fits: { readonly linked?: Fit; readonly inside?: Fit },
  otherwise: (bytes: ArrayBuffer, type: string) => string | Promise<string>,
): Promise<string> {
  try {
    const link = await context.linkAsset(asset, fits.linked);
    if (link) return link;
    const { bytes, type } = await context.readAsset(asset, fits.inside);
    return await otherwise(bytes, type);
  } catch (fault) {
    throw asNotSent(title, fault);
  }
}
