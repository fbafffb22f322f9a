import type { PortType } from "@aktion/schema/graph/ports";
import { portColour, portShape } from "./port-look";

interface PortMarkProps {
  type: PortType | null;
  /** A wired port is filled, an empty one is an outline. */
  filled?: boolean;
  size?: number;
}

/** Each port type has its colour and its own shape, so that neither alone has to be told apart. */
export function PortMark({ type, filled = true, size = 14 }: PortMarkProps) {
  const colour = portColour(type);
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" overflow="visible">
      {/* A rim of the card's own colour, so that it reads over any picture. */}
      <path
        d={portShape(type)}
        fill="var(--panel)"
        stroke="var(--panel)"
        strokeWidth="4.5"
        strokeLinejoin="round"
      />
      <path
        d={portShape(type)}
        fill={filled ? colour : "var(--panel)"}
        stroke={colour}
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  );
}
