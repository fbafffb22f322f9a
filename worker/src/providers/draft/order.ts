import { writeShots } from "@aktion/schema/media/join-protocol";
import { assetsIn } from "@aktion/schema/tasks/assets";
import { isFilm, type Task } from "@aktion/schema/tasks/task";
import type { ProviderContext } from "../../ports/provider";

/** Where the media script is asked for a task, and what it is sent. */
export async function orderOf(
  task: Task,
  { readAsset, shelf, take }: Pick<ProviderContext, "readAsset" | "shelf" | "take">,
): Promise<{ path: string; body: FormData | ReadableStream<Uint8Array> }> {
  if (task.kind === "video.join") {
    const shots = task.shots.map((id) => async () => (await readAsset(id)).bytes);
    return { path: "/join", body: writeShots(task.rate, shots) };
  }
  const form = new FormData();
  form.set("task", JSON.stringify(task));
  if (take > 1) form.set("take", String(take));
  for (const id of assetsIn(task)) {
    const { bytes, type } = await readAsset(id);
    form.set(`asset:${id}`, new Blob([bytes], { type }), id);
  }
  // A start that is sent again goes on with what was finished of the first.
  if (isFilm(task.kind)) {
    let place = 0;
    for (let part = await shelf.read(0); part; part = await shelf.read((place += 1)))
      form.set(`part:${place}`, new Blob([part]), String(place));
  }
  return { path: "/draft", body: form };
}
