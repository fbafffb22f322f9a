import type { GraphEdge, Position } from "@aktion/schema/graph/graph";
import { createStore, type StoreApi } from "zustand/vanilla";

/** How the board is looked at: nothing here is saved, shared or undone. */
export type End = GraphEdge["from"];

/** A wire being drawn: where it starts, and every port it may end in, as `node port`. */
export interface Drawing {
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
}

export interface Notice {
  readonly words: string;
  readonly tone: "plain" | "failed";
  readonly action: { readonly label: string; readonly run: () => void } | null;
  readonly id: number;
}

export type Sheet = "palette" | "shortcuts" | "history" | "problems" | "run";

/** Whether a sheet stands at the side, where the inspector would be. */
export const isSide = (sheet: Sheet | null): boolean =>
  sheet === "history" || sheet === "problems" || sheet === "run";

export interface ViewState {
  readonly selected: ReadonlySet<string>;
  readonly wires: ReadonlySet<string>;
  readonly sheet: Sheet | null;
  readonly adding: Adding | null;
  readonly viewer: { readonly node: string; readonly take: string | null } | null;
  readonly menu: { readonly at: Position; readonly node: string } | null;
  readonly drawing: Drawing | null;
  readonly notice: Notice | null;
}

const none: ReadonlySet<string> = new Set();

export const newView = (): StoreApi<ViewState> =>
  createStore<ViewState>(() => ({
    selected: none,
    wires: none,
    sheet: null,
    adding: null,
    viewer: null,
    menu: null,
    drawing: null,
    notice: null,
  }));

export const select = (
  view: StoreApi<ViewState>,
  nodes: Iterable<string>,
  wires: Iterable<string> = none,
): void => view.setState({ selected: new Set(nodes), wires: new Set(wires) });

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

/** What the rest of the page may ask of the canvas, while there is one. */
export interface CanvasHandle {
  zoomIn(): void;
  zoomOut(): void;
  fit(nodes?: readonly string[]): void;
  /** A point of the page as a point of the board. */
  toBoard(point: Position): Position;
  toPage(place: Position): Position;
  /** The middle of what is seen, on the page. */
  middle(): Position;
}
