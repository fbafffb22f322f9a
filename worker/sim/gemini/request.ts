import { aspects, mostInline, mostPictures, pictureTypes, sizes } from "./models.ts";
import type { Family } from "../standin/plan.ts";

export interface Part {
  readonly text?: string;
  readonly inlineData?: { readonly mimeType?: string; readonly data?: string };
}

export interface Request {
  readonly contents?: readonly { readonly role?: string; readonly parts?: readonly Part[] }[];
  readonly systemInstruction?: { readonly parts?: readonly Part[] };
  readonly generationConfig?: {
    readonly responseModalities?: readonly string[];
    readonly imageConfig?: { readonly aspectRatio?: string; readonly imageSize?: string };
    readonly maxOutputTokens?: number;
  };
}

export const partsOf = ({ contents }: Request): readonly Part[] =>
  (contents ?? []).flatMap(({ parts }) => parts ?? []);

export const wordsOf = (request: Request): string =>
  partsOf(request)
    .map(({ text }) => text ?? "")
    .join("");

const isBase64 = (data: unknown): boolean =>
  typeof data === "string" && /^[A-Za-z0-9+/]+={0,2}$/.test(data) && data.length % 4 === 0;

/** What is wrong with a request, in the words of the API; null when it is well. */
export function complaint(request: Request, family: Family): string | null {
  const parts = partsOf(request);
  if (parts.length === 0) return "* GenerateContentRequest.contents: contents is not specified";
  const pictures = parts.flatMap(({ inlineData }) => (inlineData ? [inlineData] : []));
  for (const { mimeType, data } of pictures) {
    if (!pictureTypes.includes(mimeType)) return `Unsupported MIME type: ${mimeType ?? ""}`;
    if (!isBase64(data))
      return "Invalid value at 'contents[0].parts[0].inline_data.data' (TYPE_BYTES), Base64 decoding failed";
  }
  if (pictures.length > mostPictures) return "Too many images in the request.";
  const whole = pictures.reduce((sum, { data }) => sum + (data?.length ?? 0), 0);
  if (whole > mostInline) return "Request payload size exceeds the limit: 20971520 bytes.";
  if (!parts.some(({ text }) => text)) return "Unable to submit request because it has no text.";
  const { responseModalities = [], imageConfig } = request.generationConfig ?? {};
  if (family === "image" && !responseModalities.includes("IMAGE"))
    return "The requested combination of response modalities is not supported by the model.";
  if (family === "text" && imageConfig) return "Image config is not enabled for this model.";
  if (imageConfig?.aspectRatio && !aspects.includes(imageConfig.aspectRatio))
    return "Invalid value at 'generation_config.image_config.aspect_ratio'";
  if (imageConfig?.imageSize && !sizes.includes(imageConfig.imageSize))
    return "Invalid value at 'generation_config.image_config.image_size'";
  return null;
}
