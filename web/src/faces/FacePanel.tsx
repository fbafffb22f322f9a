import { Suspense, type ComponentType, type LazyExoticComponent } from "react";
import type { PanelProps } from "./panel-props";
import { latePart } from "../ui/late-part";

type Panel = LazyExoticComponent<ComponentType<PanelProps>>;

const panels: Readonly<Record<string, Panel>> = {
  "coherent-scene": latePart(() => import("./ScenePanel")),
  sequence: latePart(() => import("./SequenceStrip")),
  cast: latePart(() =>
    import("../cast/cast-parts").then(({ CastFace }) => ({ default: CastFace })),
  ),
  "portrait-set": latePart(() => import("./PortraitOptions")),
};

/** Its place is kept from the first frame on; what stands there is fetched with the first such card. */
export function FacePanel(props: PanelProps) {
  const Panel = panels[props.kind.kind];
  if (!Panel || props.height === 0) return null;
  return (
    <div className="nodrag nopan" style={{ flex: "none", height: props.height }}>
      <Suspense>
        <Panel {...props} />
      </Suspense>
    </div>
  );
}
