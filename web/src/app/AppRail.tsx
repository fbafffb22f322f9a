import type { ReactNode } from "react";
import { Link, useRoute } from "wouter";
import { classNames } from "../ui/class-names";
import { Icon } from "../ui/Icon";
import type { IconName } from "../ui/icons";
import { Logo } from "./Logo";
import { MeMenu } from "./MeMenu";
import { useNarrow } from "./use-narrow";
import styles from "./AppRail.module.css";

interface AppRailProps {
  /** What this page adds, between the pages and the foot. */
  children?: ReactNode;
  /** False where the page has the `me` menu elsewhere. */
  me?: boolean;
}

/** The narrow rail at the left of every page; on a phone, a bar at the bottom. */
export function AppRail({ children, me = true }: AppRailProps) {
  const narrow = useNarrow();
  return (
    <nav className={styles.rail} aria-label="Aktion">
      <Link href="/" className={styles.logo} aria-label="Aktion, all boards">
        <Logo />
      </Link>
      <RailLink href="/" icon="boards" label="Boards" />
      {children}
      <span className={styles.space} />
      <RailLink href="/settings" icon="settings" label="Settings" />
      {me && <MeMenu side={narrow ? "top" : "right"} align="end" />}
    </nav>
  );
}

function RailLink({ href, icon, label }: { href: string; icon: IconName; label: string }) {
  const [here] = useRoute(href);
  return (
    <Link
      href={href}
      className={classNames(styles.link, here && styles.here)}
      aria-current={here ? "page" : undefined}
    >
      <Icon name={icon} />
      <span>{label}</span>
    </Link>
  );
}
