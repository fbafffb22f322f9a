import { drawingOf, type IconName } from "./icons";

/** Decoration beside words, or inside a control that has its own name. */
export function Icon({ name, size = 20 }: { name: IconName; size?: 16 | 20 }) {
  const { line, solid } = drawingOf(name);
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {line && (
        <path
          d={line}
          fill="none"
          stroke="currentColor"
          strokeWidth={size === 16 ? 1.7 : 1.5}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
      {solid && <path d={solid} fill="currentColor" />}
    </svg>
  );
}
