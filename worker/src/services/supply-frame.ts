import { AppError } from "@aktion/schema/errors";
import { stillBytes } from "@aktion/schema/media/limits";
import * as says from "#words/studio";
import type { RunHosts } from "../ports/outside";
import { measureBytes } from "./measure-media";
import { readBytes } from "./read-bytes";

/** Hands a frame that a browser took to the attempt that waits for it. */
export async function supplyFrame(
  { hosts }: { readonly hosts: RunHosts },
  at: { readonly run: string; readonly attempt: string },
  request: Request,
): Promise<void> {
  const frame = await readBytes(request, stillBytes, () => new AppError("asset.too-large"));
  const { type } = await measureBytes(frame);
  if (type !== "image/png") throw new AppError("asset.unsupported", says.framesArePng);
  if (!(await hosts.supply(at.run, at.attempt, frame))) throw new AppError("run.no-frame");
}
