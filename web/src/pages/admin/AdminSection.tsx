import { useId, type ReactNode } from "react";
import styles from "./AdminSection.module.css";

interface AdminSectionProps {
  title: string;
  hint?: string;
  children: ReactNode;
}

export function AdminSection({ title, hint, children }: AdminSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.inside}>{children}</div>
    </section>
  );
}
