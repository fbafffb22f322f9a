import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from "react";
import type { PanelProps } from "./panel-props";

type Panel = LazyExoticComponent<ComponentType<PanelProps>>;

const panels: Readonly<Record<string, Panel>> = {
  "coherent-scene": lazy(() => import("./ScenePanel")),
  sequence: lazy(() => import("./SequenceStrip")),
  cast: lazy(() => import("../cast/cast-parts").then(({ CastFace }) => ({ default: CastFace }))),
  "portrait-set": lazy(() => import("./PortraitOptions")),
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
