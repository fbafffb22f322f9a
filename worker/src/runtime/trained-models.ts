import * as says from "#words/run";
import type { CastModels } from "../ports/cast-models";
import type { ObjectStore } from "../ports/outside";
import { ProviderError, type TrainedModels } from "../ports/provider";

interface Needs {
  readonly castModels: Pick<CastModels, "file">;
  readonly objects: Pick<ObjectStore, "read">;
}

/** What training made, as a maker is handed it; `link` signs an address where the studio has one. */
export const trainedModels = (
  { castModels, objects }: Needs,
  link: (id: string) => Promise<string> | null,
): TrainedModels => ({
  link: async (id) => link(id),
  async open(id) {
    const file = await castModels.file(id);
    if (!file) throw new ProviderError("invalid", says.aModelIsGone);
    return {
      bytes: file.bytes,
      part: (offset, length) => objects.read(file.objectKey, offset, length),
    };
  },
});
