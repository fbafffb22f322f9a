import type { Look } from "@aktion/schema/api/looks";

export interface EnhancedPrompt {
  readonly text: string;
  readonly maker: string;
}

/** What was enhanced before, so that the same words are answered at once and cost nothing. */
export interface EnhancedPrompts {
  get(owner: string, key: string): Promise<EnhancedPrompt | null>;
  /** Of one owner only the newest `most` stay. */
  put(
    owner: string,
    key: string,
    prompt: EnhancedPrompt,
    kept: { readonly now: number; readonly most: number },
  ): Promise<void>;
}

export type LookChange = {
  readonly [K in "name" | "preset" | "words" | "strength"]?: Look[K] | undefined;
};

export interface LookStore {
  list(owner: string): Promise<Look[]>;
  get(owner: string, id: string): Promise<Look | null>;
  /** Nothing where the owner keeps `most` already, or a look of this id. */
  create(owner: string, look: Look, most: number): Promise<void>;
  change(owner: string, id: string, change: LookChange): Promise<void>;
  remove(owner: string, id: string): Promise<boolean>;
}

export interface MakerBooks {
  /** What a maker asks of the studio for words outside any run, in millionths of a dollar. */
  bookMaker(cost: {
    readonly attempt: string;
    readonly kind: "cost" | "loss";
    readonly microdollars: number;
    readonly provider: string;
    readonly model: string;
    readonly now: number;
  }): Promise<void>;
}
