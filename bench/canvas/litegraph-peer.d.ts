/** As much of litegraph as the bench uses; it is fetched only when it is measured. */
declare module "@comfyorg/litegraph" {
  export class LGraphNode {
    constructor(title: string);
    title: string;
    pos: [number, number];
    size: [number, number];
    selected?: boolean;
    addInput(name: string, type: string): unknown;
    addOutput(name: string, type: string): unknown;
    addWidget(
      type: string,
      name: string,
      value: unknown,
      callback: () => void,
      options?: object,
    ): unknown;
    connect(slot: number, target: LGraphNode, into: number): unknown;
    onDrawForeground?(context: CanvasRenderingContext2D): void;
    setDirtyCanvas(front: boolean, back?: boolean): void;
  }
  export class LGraph {
    add(node: LGraphNode): void;
    start(): void;
  }
  export class LGraphCanvas {
    constructor(canvas: HTMLCanvasElement, graph: LGraph);
    ds: { scale: number; offset: [number, number] };
    selectItems(items: readonly LGraphNode[]): void;
    resize(width: number, height: number): void;
    setDirty(front: boolean, back: boolean): void;
  }
}
