import type { GraphEdit } from "@aktion/schema/graph/edits";
import type { GraphEdge, Position } from "@aktion/schema/graph/graph";
import type { PortType } from "@aktion/schema/graph/ports";
import type { ReactNode } from "react";
import type { FileSheet } from "../files/file-sheet";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Media } from "./takes";

/** How the board is looked at: nothing here is saved, shared or undone. */
export type End = GraphEdge["from"];

/**
 * A wire being drawn: where it starts, and every port it may end in, as `node port`. `wire` is the
 * one it was taken off from.
 */
export interface Drawing {
  readonly wire: string | null;
  readonly type: PortType | null;
  readonly end: End;
  readonly side: "source" | "target";
  readonly fits: ReadonlySet<string>;
  readonly downstream: ReadonlySet<string>;
}

/** The add-node list, open at a point of the page; `wire` is what the new node should be wired to. */
export interface Adding {
  readonly at: Position;
  readonly place: Position;
  readonly wire: { readonly end: End; readonly side: "source" | "target" } | null;
  /** The wire the new node should stand in. */
  readonly within?: string;
}

/**
 * The cast open at a point of the page for a cast node; with `member` that one is open, null a new
 * one, begun with `start`.
 */
export interface Casting {
  readonly node: string | null;
  readonly at: Position;
  readonly member?: string | null;
  readonly start?: {
    readonly name: string;
    readonly words: string;
    readonly notes: string;
    readonly pictures: Media[];
  };
}

export interface Notice {
  readonly words: string;
  readonly tone: "plain" | "failed";
  readonly action: { readonly label: string; readonly run: () => void } | null;
  readonly id: number;
}

export type WiringSheet = "connect" | "disconnect" | "insert" | "replug";
export type Sheet =
  | WiringSheet
  | "palette"
  | "shortcuts"
  | "history"
  | "problems"
  | "run"
  | "find"
  | "watch";

/** Whether a sheet stands at the side, where the inspector would be. */
export const isSide = (sheet: Sheet | null): boolean =>
  sheet === "history" || sheet === "problems" || sheet === "run";

export const isWiring = (sheet: Sheet | null): sheet is WiringSheet =>
  sheet === "connect" || sheet === "disconnect" || sheet === "insert" || sheet === "replug";

export interface ViewState {
  readonly selected: ReadonlySet<string>;
  readonly wires: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
  /** Whether a tap adds to what is selected; the inspector keeps out of the way meanwhile. */
  readonly several: boolean;
  /** The section whose title is being typed. */
  readonly naming: string | null;
  readonly sheet: Sheet | null;
  readonly adding: Adding | null;
  readonly viewer: {
    readonly node: string;
    readonly take: string | null;
    readonly compare?: true;
  } | null;
  /** The node whose contact sheet is open. */
  readonly contacts: string | null;
  /** Without a node it is the menu of a wire, or of the empty board. */
  readonly menu: {
    readonly at: Position;
    readonly node: string | null;
    readonly wire?: string;
  } | null;
  readonly casting: Casting | null;
  /** What says on a card who of the cast plays in it: fetched with the first of the cast. */
  readonly chipOf: ((node: string) => ReactNode) | null;
  /** The node whose prompt is being enhanced. */
  readonly enhancing: string | null;
  /** The sketch whose drawing is open. */
  readonly pad: string | null;
  /** What is asked about files: how to save takes, or what to do with a graph in one. */
  readonly files: FileSheet | null;
  readonly drawing: Drawing | null;
  readonly notice: Notice | null;
  /** What a card held over a wire would do to the board if it were let go. */
  readonly landing: { readonly wire: string; readonly edit: GraphEdit } | null;
  /** What was just done, for those who hear the board. */
  readonly told: { readonly words: string; readonly id: number } | null;
}

const none: ReadonlySet<string> = new Set();

/** Nothing lies over the board with the keyboard to itself. */
export const bare = {
  viewer: null,
  contacts: null,
  casting: null,
  enhancing: null,
  pad: null,
  files: null,
  adding: null,
  menu: null,
} satisfies Partial<ViewState>;

const covers = Object.keys(bare) as (keyof typeof bare)[];

export const isCovered = (state: ViewState): boolean => covers.some((name) => state[name] !== null);

export const newView = (): StoreApi<ViewState> =>
  createStore<ViewState>(() => ({
    selected: none,
    wires: none,
    sections: none,
    several: false,
    naming: null,
    sheet: null,
    ...bare,
    drawing: null,
    notice: null,
    landing: null,
    told: null,
    chipOf: null,
  }));

export const select = (
  view: StoreApi<ViewState>,
  nodes: Iterable<string>,
  wires: Iterable<string> = none,
  sections: Iterable<string> = none,
): void =>
  view.setState({
    selected: new Set(nodes),
    wires: new Set(wires),
    sections: new Set(sections),
  });

let notices = 0;

export function say(
  view: StoreApi<ViewState>,
  words: string,
  options: { tone?: Notice["tone"]; action?: Notice["action"] } = {},
): void {
  notices += 1;
  const { tone = "plain", action = null } = options;
  view.setState({ notice: { words, tone, action, id: notices } });
}

export function tell(view: StoreApi<ViewState>, words: string): void {
  notices += 1;
  view.setState({ told: { words, id: notices } });
}

/** What the rest of the page may ask of the canvas, while there is one. */
export interface CanvasHandle {
  zoomIn(): void;
  zoomOut(): void;
  fit(nodes?: Iterable<string>, sections?: Iterable<string>): void;
  /** Lets cards glide to where the next edit puts them. */
  glide(): void;
  /** A point of the page as a point of the board. */
  toBoard(point: Position): Position;
  toPage(place: Position): Position;
  /** Brings a point of the board to the middle of what is seen. */
  centre(place: Position): void;
  /** The middle of what is seen, on the page. */
  middle(): Position;
}
