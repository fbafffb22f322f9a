import * as says from "#words/run";
import { ProviderError, type Fit } from "../ports/provider";
import type { AssetRow } from "../ports/stores";

type Shown = Pick<AssetRow, "kind" | "type" | "width" | "height" | "bytes">;

/** Whether a model takes an asset as it is. Only pictures can be made to fit. */
export function fits({ kind, type, width, height, bytes }: Shown, fit: Fit): boolean {
  if (kind !== "image") return true;
  const { types, mostSide, mostPixels, mostBytes } = fit;
  const [across, down] = [width ?? 0, height ?? 0];
  return (
    types.includes(type) &&
    (mostSide === undefined || Math.max(across, down) <= mostSide) &&
    (mostPixels === undefined || across * down <= mostPixels) &&
    (mostBytes === undefined || bytes <= mostBytes)
  );
}

/** The picture scaled down and turned into PNG, by the media script. */
export async function makeFit(
  media: Fetcher,
  { bytes, type }: { bytes: ArrayBuffer; type: string },
  fit: Fit,
  signal: AbortSignal,
): Promise<{ bytes: ArrayBuffer; type: string }> {
  const asked = new URLSearchParams();
  for (const limit of ["mostSide", "mostPixels", "mostBytes"] as const)
    if (fit[limit] !== undefined) asked.set(limit, String(fit[limit]));
  const answer = await media.fetch(`http://media/fit?${asked.toString()}`, {
    method: "POST",
    headers: { "content-type": type },
    body: bytes,
    signal,
  });
  if (answer.ok) return { bytes: await answer.arrayBuffer(), type: "image/png" };
  await answer.body?.cancel();
  const retryable = answer.status >= 500;
  throw new ProviderError(retryable ? "broken" : "invalid", says.aPictureCouldNotBeMadeToFit, {
    retryable,
  });
}
