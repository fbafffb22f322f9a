import type { Form } from "../standin/read-form.ts";
import { live, takesSize } from "./models.ts";
import { invalidValue, type Problem } from "./refuse.ts";

type Input = Readonly<Record<string, unknown>>;

/** Fields of the retired models, and one of another maker's. */
const unknown = ["response_format", "style", "seed", "aspect_ratio"];
const qualities = new Set(["auto", "low", "medium", "high"]);

const wrong = (param: string, code: string, message: string): Problem => ({
  message,
  type: "invalid_request_error",
  param,
  code,
});

/** What is wrong with the fields both routes have; null when nothing is. */
export function fieldProblem(input: Input): Problem | null {
  const { model, prompt, size = "auto", n = 1, quality = "auto" } = input;
  if (typeof model !== "string" || !(model in live))
    return invalidValue("model", `The model '${String(model)}' does not exist.`);
  if (typeof prompt !== "string" || prompt === "" || prompt.length > 32_000)
    return wrong("prompt", "missing_required_parameter", "Missing required parameter: 'prompt'.");
  const extra = unknown.find((field) => field in input);
  if (extra) return wrong(extra, "unknown_parameter", `Unknown parameter: '${extra}'.`);
  if (!takesSize(model, String(size)))
    return invalidValue("size", `Invalid size '${String(size)}' for this model.`);
  if (!qualities.has(String(quality))) return invalidValue("quality", "Invalid quality.");
  return Number(n) >= 1 && Number(n) <= 10 ? null : invalidValue("n", "Invalid n.");
}

/** What is wrong with the pictures of an edit. */
export function pictureProblem({ files }: Form): Problem | null {
  const pictures = files["image[]"] ?? files["image"] ?? [];
  if (pictures.length === 0 || pictures.length > 16)
    return wrong("image", "missing_required_parameter", "Between 1 and 16 images are required.");
  if ((files["image"]?.length ?? 0) > 1)
    return wrong("image", "duplicate_parameter", "Duplicate parameter: 'image'.");
  if (pictures.some(({ type }) => !/^image\/(png|webp|jpeg)$/.test(type)))
    return wrong("image", "unsupported_file_mimetype", "Invalid file type.");
  const mask = files["mask"]?.[0];
  return mask && mask.type !== "image/png"
    ? wrong("mask", "unsupported_file_mimetype", "The mask must be a PNG.")
    : null;
}
