import { readDraft } from "@aktion/schema/media/draft-protocol";
import { assetsIn } from "@aktion/schema/tasks/assets";
import { ProviderError, type Provider } from "../../ports/provider";

const failureOf = (code: string): "invalid" | "broken" =>
  code.startsWith("server.") ? "broken" : "invalid";

/**
 * The maker that needs no key: the media script draws on the spot, the same request always the same
 * picture, free. So a start may be sent as often as one likes.
 */
export default {
  name: "draft",
  title: "Draft",
  repeatable: true,
  configuration: null,
  outputHosts: [],
  offers: [
    { task: "image.generate", tiers: ["draft"], seconds: 1, model: "draft", cost: () => 0 },
    { task: "video.animate", tiers: ["draft"], seconds: 4, model: "draft", cost: () => 0 },
  ],
  async start(task, { fetch: send, readAsset, report, signal }) {
    const form = new FormData();
    form.set("task", JSON.stringify(task));
    for (const id of assetsIn(task)) {
      const { bytes, type } = await readAsset(id);
      form.set(`asset:${id}`, new Blob([bytes], { type }), id);
    }
    const answer = await send("http://media/draft", { method: "POST", body: form, signal });
    if (!answer.ok || !answer.body) {
      const retryable = answer.status >= 500;
      throw new ProviderError(retryable ? "broken" : "invalid", "The Draft maker refused this.", {
        retryable,
      });
    }
    const draft = await readDraft(answer.body as ReadableStream<Uint8Array>, report);
    if (!draft.ok) throw new ProviderError(failureOf(draft.error.code), draft.error.message);
    const { type, width, height, seconds } = draft.done;
    return {
      status: "done",
      artifact: {
        kind: "media",
        bytes: draft.artifact,
        type,
        width,
        height,
        seconds,
        poster: draft.poster,
      },
    };
  },
} satisfies Provider;
