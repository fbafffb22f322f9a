import { measureImage } from "@aktion/schema/media/measure-image";
import * as says from "#words/makers";
import { ProviderError, type ProviderContext } from "../../ports/provider";
import type { Order } from "../order";
import { notSent } from "../refusal";
import { addressOf, models } from "./models";
import { mostSent } from "./orders";

const upscaled = { side: 1536, pixels: 1_048_576 };

/** What is too large here another maker may still take. */
function mustBeSmall(title: string, bytes: ArrayBuffer): void {
  const size = measureImage(new Uint8Array(bytes));
  const { width, height } = size.state === "whole" ? size : { width: 0, height: 0 };
  const large = Math.max(width, height) > upscaled.side || width * height > upscaled.pixels;
  if (large || bytes.byteLength > mostSent) {
    throw new ProviderError("broken", says.upscalesUpToAMegapixel(title));
  }
}

async function partOf(title: string, order: Order, asset: string, context: ProviderContext) {
  try {
    const { bytes, type } = await context.readAsset(asset, order.fit);
    if (order.model === models.fast) mustBeSmall(title, bytes);
    return { blob: new Blob([bytes], { type }), name: `input.${type.split("/")[1] ?? "png"}` };
  } catch (fault) {
    throw fault instanceof ProviderError ? fault : notSent(title);
  }
}

/** Every request is a form, whether it holds a file or not. */
export async function requestOf(title: string, order: Order, context: ProviderContext) {
  const { path, named } = addressOf(order.model, context.modelFor);
  const body = new FormData();
  const input = { ...(order.input as Readonly<Record<string, string | number>>), ...named };
  for (const [field, value] of Object.entries(input)) body.set(field, String(value));
  for (const [field, assets] of Object.entries(order.files)) {
    for (const asset of [assets].flat()) {
      const { blob, name } = await partOf(title, order, asset, context);
      body.append(field, blob, name);
    }
  }
  return { path, body };
}
