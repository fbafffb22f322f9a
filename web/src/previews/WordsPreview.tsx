import type { PreviewProps } from "./preview-props";
import styles from "./WordsPreview.module.css";

export function WordsPreview({ takes, width, height }: PreviewProps) {
  const words = takes.flatMap((take) => take.text ?? []).join("\n");
  return (
    <p className={`${styles.words} nowheel`} style={{ width, height }}>
      {words}
    </p>
  );
}
