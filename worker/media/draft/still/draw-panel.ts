import { drawPng } from "../../codecs/resvg";
import type { Panel } from "../art/draw-scene";
import { drawScene } from "../art/draw-scene";
import type { Chance } from "../chance";
import type { Drawn } from "../drawn/drawn";
import { withDrawn } from "../drawn/drawn";
import type { Made } from "../makers";
import type { Scene } from "../reading/scene";

/** What a panel says of itself, once it was drawn. */
export function drawnOf(panel: Panel, scene: Scene, chance: Chance): Drawn {
  const { width, height } = panel;
  const heads = panel.heads();
  return {
    version: 1,
    people: scene.people.map(({ design }, index) => {
      const head = heads[index];
      if (!head) return { design, head: null };
      const place = { x: head.x / width, y: head.y / height, height: head.height / height };
      return { design, head: place };
    }),
    again: { scene, chance: chance.text, width, height },
  };
}

/** A scene as a still that knows who is in it. */
export async function drawPanel(
  scene: Scene,
  { w: width, h: height }: { w: number; h: number },
  chance: Chance,
): Promise<Made> {
  const panel = drawScene(scene, width, height, chance);
  const png = await drawPng({ svg: panel.whole() });
  const bytes = withDrawn(png, drawnOf(panel, scene, chance));
  return { type: "image/png", bytes, width, height, seconds: null, poster: null };
}
