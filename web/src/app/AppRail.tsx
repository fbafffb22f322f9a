import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import * as says from "#words/app";
import { goingCount, goingQuery } from "../api/run-queries";
import { useMe } from "../api/session";
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
  const admin = useMe().data?.user.admin ?? false;
  return (
    <nav className={styles.rail} aria-label={says.aktion}>
      <Link href="/" className={styles.logo} aria-label={says.aktionAllBoards}>
        <Logo />
      </Link>
      <RailLink href="/" icon="boards" label={says.boards} />
      <RailLink href="/library" icon="image" label={says.library} />
      <RailLink href="/cast" icon="person" label={says.cast} />
      <RailLink href="/templates" icon="film" label={says.templates} />
      {children}
      <QueueLink />
      <span className={styles.space} />
      {admin && <RailLink href="/admin" icon="admin" label={says.admin} />}
      <RailLink href="/settings" icon="settings" label={says.settings} />
      {me && <MeMenu side={narrow ? "top" : "right"} align="end" />}
    </nav>
  );
}

/** With the number of runs that go or wait, looked at more often while there are some. */
function QueueLink() {
  const known = useMe().data !== undefined;
  const { data } = useQuery({
    ...goingQuery,
    enabled: known,
    refetchInterval: ({ state }) => (state.data && goingCount(state.data) > 0 ? 10_000 : false),
  });
  const going = data ? goingCount(data) : 0;
  return <RailLink href="/queue" icon="queue" label={says.queue} badge={going} />;
}

interface RailLinkProps {
  href: string;
  icon: IconName;
  label: string;
  badge?: number;
}

/** Lit on its page and, since they are of the same section, on all pages below; boards are below the wall. */
function RailLink({ href, icon, label, badge = 0 }: RailLinkProps) {
  const [place] = useLocation();
  const here = place === href ? "page" : place.startsWith(`${href === "/" ? "/boards" : href}/`);
  return (
    <Link
      href={href}
      className={classNames(styles.link, here && styles.here)}
      aria-current={here || undefined}
    >
      <span className={styles.icon}>
        <Icon name={icon} />
        {badge > 0 && (
          <span className={styles.badge}>
            {badge}
            <span className={styles.spoken}> {says.going}</span>
          </span>
        )}
      </span>
      <span>{label}</span>
    </Link>
  );
}
