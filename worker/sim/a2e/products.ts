import type { Family } from "../standin/plan.ts";

export interface Product {
  readonly family: Family;
  readonly required: readonly string[];
  /** Fields that hold an address, or a list of them. */
  readonly files: readonly string[];
  /** The pictures come with the answer to the start. */
  readonly atOnce?: boolean;
  /** A start is answered with a list of one. */
  readonly inList?: boolean;
  /** One record is asked for below this. */
  readonly detail: string;
  /** What else is wrong with a request, in A2E's words; null when nothing is. */
  readonly wrong?: (body: Readonly<Record<string, unknown>>) => string | null;
}

const asked = ["name", "image_url", "audio_url"];

function wrongShot(body: Readonly<Record<string, unknown>>): string | null {
  if (!["GENERAL", "FLF2V"].includes(String(body["model_type"]))) return "model_type is unknown";
  if (body["model_type"] === "FLF2V" && !body["end_image_url"]) return "end_image_url is required";
  if (![5, 10, 15, 20].includes(Number(body["video_time"]))) return "video_time is 5, 10, 15 or 20";
  return null;
}

const wrongPictures = (most: number) => (body: Readonly<Record<string, unknown>>) => {
  const pictures = body["input_images"];
  if (pictures === undefined) return null;
  return Array.isArray(pictures) && pictures.length <= most ? null : "too many input_images";
};

export const products: Readonly<Record<string, Product>> = {
  userText2image: {
    family: "image",
    required: ["name", "prompt", "req_key", "width", "height"],
    files: [],
    atOnce: true,
    detail: "",
  },
  userText2Image: {
    family: "image",
    required: ["name", "prompt", "model_type"],
    files: ["input_images"],
    inList: true,
    detail: "",
    wrong: wrongPictures(2),
  },
  userNanoBanana: {
    family: "image",
    required: ["name", "prompt", "input_images"],
    files: ["input_images"],
    detail: "detail/",
    wrong: (body) =>
      body["force_generate"] === false ? null : "the studio must say force_generate: false",
  },
  userImage2Video: {
    family: "video",
    required: ["name", "image_url", "prompt", "negative_prompt", "model_version"],
    files: ["image_url", "end_image_url"],
    detail: "",
    wrong: wrongShot,
  },
  talkingPhoto: { family: "video", required: asked, files: ["image_url", "audio_url"], detail: "" },
  talkingVideo: {
    family: "video",
    required: ["name", "video_url", "audio_url"],
    files: ["video_url", "audio_url"],
    detail: "",
  },
};

/** Inputs are public addresses: HTTPS, or this machine's own. */
const readable = (value: unknown): boolean =>
  typeof value === "string" && /^(https:\/\/|http:\/\/127\.0\.0\.1:)/.test(value);

/** What is wrong with a start; null when it may be accepted. */
export function wrongIn(
  { required, files, wrong }: Product,
  body: Readonly<Record<string, unknown>>,
): string | null {
  const missing = required.find((field) => body[field] === undefined || body[field] === "");
  if (missing) return `${missing} is required`;
  for (const field of files) {
    const held = body[field];
    const addresses: unknown[] = Array.isArray(held) ? held : held === undefined ? [] : [held];
    if (!addresses.every(readable)) return `${field} is no address`;
  }
  return wrong?.(body) ?? null;
}
