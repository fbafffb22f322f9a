import type { Env } from "../env";
import type { CastModels } from "../ports/cast-models";
import type { MakerHealth } from "../ports/maker-health";
import type { Gate, MediaMaker, ObjectStore } from "../ports/outside";
import type { AssetStore } from "../ports/stores";
import { openKey } from "../services/own-keys";
import { createAssetStore } from "../storage/asset-store";
import { createCastModels } from "../storage/cast-models";
import { openDatabase } from "../storage/database";
import { createMakerHealth } from "../storage/maker-health";
import { createKeyStore } from "../storage/key-store";
import { createObjectStore } from "../storage/object-store";
import { createGate } from "./gate";
import { createMediaMaker } from "./media-maker";

/** What a run's host reaches the rest of the studio by. */
export interface HostParts {
  readonly env: Env;
  readonly gate: Gate;
  readonly assets: AssetStore;
  readonly objects: ObjectStore;
  readonly castModels: CastModels;
  readonly health: MakerHealth;
  readonly media: MediaMaker;
  readonly ownKey: (owner: string, provider: string) => Promise<string | null>;
}

export function hostParts(env: Env): HostParts {
  const database = openDatabase(env.DB);
  const keys = createKeyStore(database);
  const keySecret = env.AUTH_SECRET ?? "";
  return {
    env,
    gate: createGate(env.GATE),
    assets: createAssetStore(database),
    objects: createObjectStore(env.BUCKET),
    castModels: createCastModels(database),
    media: createMediaMaker(env.MEDIA),
    health: createMakerHealth(env.DB),
    ownKey: (owner, provider) => openKey({ keys, keySecret }, owner, provider),
  };
}
