import type { Graph, Position } from "@aktion/schema/graph/graph";

/** Takes that are to be saved as files; without a take, what each of the nodes stands for. */
export interface DownloadSheet {
  readonly kind: "download";
  readonly nodes: readonly string[];
  readonly take: string | null;
}

/** The published version a picture is of. */
export interface FileTemplate {
  readonly slug: string;
  readonly version: number;
  readonly title: string;
}

/** A still that is to be printed: a take of a node, or what the node stands for. */
export interface PrintSheet {
  readonly kind: "print";
  readonly nodes: readonly string[];
  readonly take: string | null;
}

/** A file that carries a graph, or is a template's picture, and where on the board it was let go. */
export interface OfferSheet {
  readonly kind: "offer";
  readonly file: File;
  readonly graph: Graph;
  readonly template: FileTemplate | null;
  readonly place: Position;
}

/** The whole board, for others to run. */
export interface PublishSheet {
  readonly kind: "publish";
}

export type FileSheet = DownloadSheet | OfferSheet | PublishSheet | PrintSheet;
