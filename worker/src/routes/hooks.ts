import { AppError } from "@aktion/schema/errors";
import type { App } from "../http/app-types";
import { readBytes } from "../services/read-bytes";
import { takeReport } from "../services/take-report";

const reportBytes = 6 * 1024 * 1024;
const id = /^[\w-]{1,64}$/;

/** Makers report here that a job is done: verified on the raw bytes, and only a hint to ask them. */
export function hookRoutes(app: App): void {
  app.post("/hooks/:provider/:run/:attempt/:proof?", async (context) => {
    const { provider, run, attempt, proof = "" } = context.req.param();
    const { raw: request } = context.req;
    if (![provider, run, attempt].every((one) => id.test(one)))
      throw new AppError("request.not-found");
    const tooLarge = () => new AppError("request.too-large");
    const raw = await readBytes(request, reportBytes, tooLarge);
    const call = { raw, headers: request.headers, proof };
    const known = await takeReport(context.get("deps"), { provider, run, attempt }, call);
    // A report of something long gone is no fault of the maker's: it need not send it again.
    return context.json({ ok: true, known }, 200, { "cache-control": "no-store" });
  });
}
