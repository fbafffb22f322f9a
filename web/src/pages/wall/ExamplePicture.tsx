import type { Example } from "./examples";
import { panelPlaces, pictureSize } from "./panel-places";
import { sceneOf } from "./scenes";

/** An example as a strip of its shots. */
export function ExamplePicture({ example: { panels, graph } }: { example: Example }) {
  const places = panelPlaces(panels.length, graph.settings?.aspect === "9:16");
  return (
    <svg
      viewBox={`0 0 ${pictureSize.w} ${pictureSize.h}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {places.map(({ x, y, w, h }, place) => {
        const panel = panels[place];
        return (
          panel && (
            <svg
              key={place}
              x={x}
              y={y}
              width={w}
              height={h}
              viewBox={panel.crop ?? "0 0 160 90"}
              preserveAspectRatio="xMidYMid slice"
            >
              {sceneOf(panel.scene)}
            </svg>
          )
        );
      })}
    </svg>
  );
}
