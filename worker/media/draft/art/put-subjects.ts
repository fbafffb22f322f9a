import type { Person, Scene } from "../reading/scene";
import type { HeadPlace } from "./figure/draw-figure";
import { ellipse } from "./geometry";
import { putInsert } from "./inserts/put-insert";
import type { Company } from "./put-creatures";
import { putCreature, putRiders } from "./put-creatures";
import { putDriven, putVehicle } from "./put-vehicles";
import type { Stage } from "./stage";
import { slotOf } from "./subject-frame";

/** Those who sit on or in something; they are drawn with it. */
export function riders({ people, subjects = [] }: Scene): readonly Person[] {
  const mount = subjects.find((one) => one.kind !== "insert" && one.role === "ridden");
  if (!mount || mount.kind === "insert") return [];
  return people.filter(
    ({ pose }, index) => pose === "ride" || (index === 0 && mount.kind === "vehicle"),
  );
}

const lit: ReadonlySet<Scene["setting"]> = new Set(["stage", "spaceship", "studio", "space"]);

/** At night a lamp finds the subject, as it finds people. */
function pool(stage: Stage): void {
  const { lens, focus, scene } = stage;
  if (scene.time !== "night" || lit.has(scene.setting) || scene.people.length > 0) return;
  const [x, y] = lens.at([0, 0, focus]);
  const wide = lens.width * 0.16;
  const deep = Math.min(0.3, (lens.eyeHeight / focus) * 1.2);
  stage.at(focus + 0.4, (sheet) => {
    for (const grow of [2.6, 1.9, 1.3])
      sheet.paint(ellipse(x, y, wide * grow, wide * grow * deep, 40), stage.lamp, 0.08);
  });
}

/** Puts animals, vehicles and things where the frame was made for them, or by the people's side. */
export function putSubjects(
  stage: Stage,
  company: Company | null,
  heads: (HeadPlace | null)[],
): void {
  const { subjects = [] } = stage.scene;
  if (subjects.length === 0) return;
  if (subjects[0]?.kind !== "insert") pool(stage);
  const seated = riders(stage.scene);
  for (const subject of subjects) {
    if (subject.kind === "insert") putInsert(stage, subject);
    else if (subject.kind === "vehicle") {
      if (subject.role === "ridden") putDriven(stage, subject, seated, heads);
      else putVehicle(stage, subject, company, slotOf(stage.scene, subject));
    } else if (subject.role === "ridden") putRiders(stage, subject, seated, heads);
    else putCreature(stage, subject, company, slotOf(stage.scene, subject));
  }
}
