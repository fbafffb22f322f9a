import type { Fit, ProviderContext } from "../../ports/provider";
import { dataUrl } from "../data-url";
import { handIn } from "../hand-in";
import { title } from "./client";

const types: Fit["types"] = ["image/png", "image/jpeg", "image/webp"];
const linked: Fit = { types, mostSide: 4096 };
/** No limit of a request is published; six pictures of this size are below any sane one. */
const inside: Fit = { types, mostSide: 1280, mostBytes: 2_000_000 };

/** A link, else the picture itself: there is nowhere to upload to. */
export const addressOf = (context: ProviderContext, asset: string): Promise<string> =>
  handIn({ title, context, asset }, { linked, inside }, dataUrl);
