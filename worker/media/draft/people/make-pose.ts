import { stillSizes } from "@aktion/schema/graph/sizes";
import type { TaskOf } from "@aktion/schema/tasks/task";
import { castOf } from "../drawn/cast";
import { readDrawn } from "../drawn/drawn";
import type { Bench, Maker } from "../makers";
import type { CastMember } from "../reading/read-people";
import { readScene } from "../reading/read-scene";
import type { Person, PoseName } from "../reading/scene";
import { poseNames } from "../reading/scene";
import { bestOf, poseWords, sizeWords } from "../reading/vocabulary";
import { plainWords } from "../request-seed";
import { drawPanel } from "../still/draw-panel";

/** Poses that show a whole body at work; one of them stands in where no words name any. */
const idle: ReadonlySet<PoseName> = new Set(["stand", "read", "phone", "ride"]);
const active = poseNames.filter((name) => !idle.has(name));

/** Who strikes the pose: the cast, or whoever the still shows. */
function whoIsIn({ cast, image }: TaskOf<"image.pose">, { asset }: Bench): CastMember[] {
  if (image === null) return castOf(cast, asset);
  const [first] = readDrawn(asset(image))?.people ?? [];
  return [{ words: `still ${image}`, design: first?.design ?? null, known: true }];
}

/** The cast figure in the pose that a drawn picture gives, or that the words name. */
export const makePose: Maker<TaskOf<"image.pose">> = async (task, bench) => {
  const { chance, turn, asset } = bench;
  const who = whoIsIn(task, bench);
  const words = plainWords(task.prompt);
  const given = task.pose === null ? null : (readDrawn(asset(task.pose))?.again?.scene ?? null);
  const shown: Person | undefined = given?.people[0];
  const draw = chance.branch("pose");
  const drawn: PoseName = draw.pick(active as [PoseName, ...PoseName[]]);
  const pose = shown?.pose ?? bestOf(poseWords, words) ?? drawn;
  const scene = readScene({ prompt: task.prompt, cast: who }, chance);
  const people = scene.people.map((person, index): Person =>
    index === 0 ? { ...person, pose, view: shown?.view ?? person.view } : person,
  );
  await turn.breathe();
  // A pose is a whole body, unless the words ask for another framing.
  const size = bestOf(sizeWords, words) ?? "full";
  return drawPanel({ ...scene, people, size }, stillSizes[task.aspect], chance);
};
