import type { PortType } from "@aktion/schema/graph/ports";

/** Circle, triangle, diamond, square, house and star: told apart without their colours. */
const shapes: Record<PortType, string> = {
  text: "M3 3h8v8H3z",
  image: "M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2Z",
  video: "M3 2.200v9.600L12 7z",
  audio: "M7 1.500 12.500 7 7 12.500 1.500 7z",
  character: "M7 1.500l5 4v6.500H2V5.500z",
  style: "M7 1l1.700 4.300L13 7 8.700 8.700 7 13 5.300 8.700 1 7l4.300-1.700z",
};

export const portShape = (type: PortType | null): string => (type ? shapes[type] : shapes.text);

export const portColour = (type: PortType | null): string =>
  type ? `var(--port-${type})` : "var(--line-strong)";
