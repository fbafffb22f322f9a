import type { TaskOf } from "@aktion/schema/tasks/task";
import { drawPixels } from "../../codecs/resvg";
import type { Picture, Size } from "../../pixels/picture";
import { lightOf, pictureOf } from "../../pixels/picture";
import { drawScene } from "../art/draw-scene";
import type { Chance } from "../chance";
import { readScene } from "../reading/read-scene";
import type { Scene } from "../reading/scene";
import { bestOf, settingWords } from "../reading/vocabulary";
import { plainWords } from "../request-seed";

const longest = 4_000;

/** The place the words name, with nobody in it: the drawing is who it is about. */
export function placeFor({ prompt }: TaskOf<"image.sketch">, chance: Chance): Scene {
  const scene = readScene({ prompt, cast: [] }, chance);
  const isNamed = bestOf(settingWords, plainWords(prompt.slice(0, longest))) !== null;
  const { subjects: _drawn, ...place } = scene;
  const alone = { ...place, people: [], crowd: false, overShoulder: false, tilted: false };
  return isNamed ? alone : { ...alone, setting: "studio", weather: "clear", angle: "eye" };
}

/** How dark the palest and the deepest marker behind the drawing may be, by the hour. */
const deepest: Record<Scene["time"], number> = { day: 0.6, dawn: 0.57, dusk: 0.5, night: 0.38 };
const palest = 0.97;

/** The scene in light grey marker, so that whatever is drawn before it stays in front. */
export async function sceneBehind(scene: Scene, size: Size, chance: Chance): Promise<Picture> {
  const svg = drawScene(scene, size.width, size.height, chance).whole();
  const picture = pictureOf(await drawPixels({ svg }));
  const light = lightOf(picture);
  const low = deepest[scene.time];
  const tints = [1, 0.988, 0.962];
  [picture.r, picture.g, picture.b].forEach((plane, channel) => {
    for (let at = 0; at < plane.length; at++) {
      const own = light[at] ?? 0;
      const grey = own * 0.8 + (plane[at] ?? 0) * 0.2;
      plane[at] = (low + (palest - low) * grey) * (tints[channel] ?? 1);
    }
  });
  return picture;
}
