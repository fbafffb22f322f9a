import { createStore, type StoreApi } from "zustand/vanilla";
import { api } from "../api/api";
import { toApiError } from "../api/api-error";
import { call } from "../api/call";
import { uploadAsset } from "../api/upload";
import type { Media } from "./takes";

/** Files on their way up, by `node param`. The preview shows the file itself until it is there. */
export interface Uploading {
  readonly name: string;
  readonly part: number;
  readonly error: string | null;
  readonly preview: string | null;
}

export interface UploadsState {
  readonly going: Readonly<Record<string, Uploading>>;
  /** What is known of uploaded files, by asset id. */
  readonly kept: Readonly<Record<string, Media>>;
}

export interface Uploads {
  readonly store: StoreApi<UploadsState>;
  /** `turn` is waited for before anything is sent; what it answers is called once all is. */
  start(
    key: string,
    file: File,
    done: (asset: Media) => void,
    turn?: () => Promise<() => void>,
  ): Promise<void>;
  forget(key: string): void;
  /** Reads what is known of an uploaded file, once. */
  know(asset: string): void;
  stop(): void;
}

export const uploadKey = (node: string, param: string): string => `${node} ${param}`;

export type MediaKind = Media["kind"];

export const mediaKindOf = (file: { type: string; name: string }): MediaKind | null => {
  const [kind] = file.type.split("/");
  if (kind === "image" || kind === "video" || kind === "audio") return kind;
  const ending = file.name.toLowerCase().split(".").at(-1) ?? "";
  if (["png", "jpg", "jpeg", "webp", "gif"].includes(ending)) return "image";
  if (["mp4", "webm", "mov"].includes(ending)) return "video";
  return ["wav", "mp3", "ogg", "opus", "m4a"].includes(ending) ? "audio" : null;
};

export function createUploads(): Uploads {
  const store = createStore<UploadsState>(() => ({ going: {}, kept: {} }));
  const asked = new Set<string>();
  const aborts = new Map<string, AbortController>();

  const change = (key: string, patch: Partial<Uploading>) =>
    store.setState(({ going }) => {
      const one = going[key];
      return one ? { going: { ...going, [key]: { ...one, ...patch } } } : {};
    });
  const forget = (key: string) => {
    aborts.get(key)?.abort();
    aborts.delete(key);
    store.setState(({ going }) => {
      const { [key]: gone, ...rest } = going;
      if (gone?.preview) URL.revokeObjectURL(gone.preview);
      return gone ? { going: rest } : {};
    });
  };

  return {
    store,
    async start(key, file, done, turn) {
      forget(key);
      const abort = new AbortController();
      aborts.set(key, abort);
      const put = (patch: Partial<Uploading>) => change(key, patch);
      store.setState(({ going }) => ({
        going: { ...going, [key]: { name: file.name, part: 0, error: null, preview: null } },
      }));
      const leave = await turn?.();
      if (abort.signal.aborted) return leave?.();
      if (mediaKindOf(file) === "image") put({ preview: URL.createObjectURL(file) });
      try {
        const asset = await uploadAsset(file, (part) => put({ part }), abort.signal);
        if (abort.signal.aborted) return;
        store.setState(({ kept }) => ({ kept: { ...kept, [asset.id]: asset } }));
        done(asset);
        forget(key);
      } catch (error) {
        if (!abort.signal.aborted) put({ error: toApiError(error).message });
      } finally {
        leave?.();
      }
    },
    forget,
    know(asset) {
      if (asked.has(asset)) return;
      asked.add(asset);
      void call(api.getAsset, { path: { id: asset } }).then(
        (known) => store.setState(({ kept }) => ({ kept: { ...kept, [asset]: known } })),
        () => asked.delete(asset),
      );
    },
    stop() {
      for (const key of aborts.keys()) forget(key);
    },
  };
}
