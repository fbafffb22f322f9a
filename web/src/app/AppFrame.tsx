import { useEffect, useRef, type ReactNode } from "react";
import { useLocation } from "wouter";
import { AppRail } from "./AppRail";
import styles from "./AppFrame.module.css";

/** Rail and page. A new page takes the focus, so that the keyboard and a reader start at its top. */
export function AppFrame({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  const [place] = useLocation();
  const last = useRef(place);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    main.current?.focus({ preventScroll: true });
  }, [place]);
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        Skip to the page
      </a>
      <AppRail />
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
