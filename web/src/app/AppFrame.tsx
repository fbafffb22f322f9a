import { useEffect, useRef, type ReactNode } from "react";
import { useLocation } from "wouter";
import * as says from "#words/app";
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
        {says.skipToThePage}
      </a>
      <AppRail />
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
