import type { PortType } from "@aktion/schema/graph/ports";
import type { ComponentType } from "react";
import { ImagePreview } from "./ImagePreview";
import type { PreviewProps } from "./preview-props";
import { VideoPreview } from "./VideoPreview";
import { latePart } from "../ui/late-part";

const nothing = () => null;

/** How what a port holds is shown. A new port type will not compile until it has its preview. */
export const previews: Record<PortType, ComponentType<PreviewProps>> = {
  text: latePart(() => import("./WordsPreview")),
  image: ImagePreview,
  video: VideoPreview,
  audio: latePart(() => import("./SoundPreview")),
  character: nothing,
  style: nothing,
};
