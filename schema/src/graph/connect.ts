import * as says from "#words/graph";
import { kindOf } from "../nodes/registry";
import { invalid, type Validity } from "../validity";
import type { GraphEdge } from "./graph";
import { fits, portOf } from "./ports";
import { downstreamOf, type Wiring } from "./wiring";

type End = GraphEdge["from"];

/**
 * Whether a wire may be drawn. `downstream` is all that hangs on the target's node; a caller that
 * asks for many pairs hands it in, made once.
 */
export function canConnect(
  wiring: Wiring,
  from: End,
  to: End,
  downstream: ReadonlySet<string> = downstreamOf(wiring, [to.node]),
): Validity {
  if (from.node === to.node) return invalid(says.notToItself);
  const source = wiring.nodes.get(from.node);
  const target = wiring.nodes.get(to.node);
  const out = source && portOf(kindOf(source.kind)?.outputs, from.port);
  const into = target && portOf(kindOf(target.kind)?.inputs, to.port);
  if (!out || !into) return invalid(says.thatPortIsNotThere);
  const fit = fits(out, into);
  if (!fit.ok) return fit;
  const there = wiring
    .intoPort(to.node, to.port)
    .some((edge) => edge.from.node === from.node && edge.from.port === from.port);
  if (there) return invalid(says.theyAreWiredAlready);
  if (downstream.has(from.node)) return invalid(says.thatWouldMakeACircle);
  return fit;
}
