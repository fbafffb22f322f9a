import type { Provider } from "../../ports/provider";
import { account } from "./client";
import { makerOf } from "./maker";
import { core, fast, sd3, structure, ultra } from "./offers";

/** Stability's makers, of one account: a chain may go from one to the next. */
export default [
  makerOf(account, "Stability Ultra", ultra),
  makerOf("stability-core", "Stability Core", core),
  makerOf("stability-structure", "Stability Structure", structure),
  makerOf("stability-sd3", "Stability SD3", sd3),
  makerOf("stability-fast", "Stability Upscale", fast),
] as const satisfies readonly Provider[];
