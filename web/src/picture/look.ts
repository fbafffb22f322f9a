import type { PortType } from "@aktion/schema/graph/ports";
import type { Measure } from "./lines-of";

/** The colours of the page as it is shown now: the picture has the same room, dark or light. */
export interface Look {
  readonly colour: (token: string) => string;
  readonly port: (type: PortType | null) => string;
  readonly measure: (size: number, strong?: boolean) => Measure;
}

export const letters = "'Inter Variable', Inter, system-ui, sans-serif";
export const weights = { regular: 400, strong: 550 } as const;

export function pageLook(): Look {
  const styles = getComputedStyle(document.documentElement);
  const context = document.createElement("canvas").getContext("2d")!;
  const colour = (token: string) => styles.getPropertyValue(`--${token}`).trim();
  return {
    colour,
    port: (type) => colour(type ? `port-${type}` : "line-strong"),
    measure: (size, strong = false) => {
      const font = `${strong ? weights.strong : weights.regular} ${size}px ${letters}`;
      return (words) => {
        context.font = font;
        return context.measureText(words).width;
      };
    },
  };
}
