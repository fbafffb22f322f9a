import { useLocation } from "wouter";
import * as says from "#words/app";
import { signOut, useMe } from "../api/session";
import { Icon } from "../ui/Icon";
import { Menu } from "../ui/Menu";
import type { MenuEntry } from "../ui/menu-entry";
import { openFeedback, openSignIn } from "./rim-dialog";
import { setTheme, themes, themeWords, useTheme } from "./theme";
import styles from "./MeMenu.module.css";

interface MeMenuProps {
  side?: "top" | "bottom" | "left" | "right";
  align?: "start" | "center" | "end";
}

/** Who is here, the theme, and the way in or out. */
export function MeMenu({ side, align }: MeMenuProps) {
  const { data: me } = useMe();
  const theme = useTheme((state) => state.theme);
  const [, go] = useLocation();
  const email = me?.user.email ?? null;

  const leave = async () => {
    go("/");
    await signOut();
  };
  const entries: MenuEntry[] = [
    { heading: email ?? says.guestEverythingInDraftWorks },
    email
      ? { label: says.signOut, icon: "back", onSelect: () => void leave() }
      : { label: says.signIn, icon: "mail", onSelect: openSignIn },
    { label: says.settings, icon: "settings", onSelect: () => go("/settings") },
    { label: says.tellUs, icon: "note", onSelect: openFeedback },
    "divider",
    { heading: says.theme },
    ...themes.map((choice) => ({
      label: themeWords[choice],
      icon: ({ system: "screen", dark: "moon", light: "sun" } as const)[choice],
      checked: theme === choice,
      onSelect: () => setTheme(choice),
    })),
  ];
  const name = email ? says.youAre(email) : says.youGuest;
  return (
    <Menu
      side={side}
      align={align}
      entries={entries}
      renderTrigger={(props) => (
        <button type="button" className={styles.me} aria-label={name} title={name} {...props}>
          {email ? (
            <span className={styles.letter}>{email.slice(0, 1).toUpperCase()}</span>
          ) : (
            <Icon name="person" />
          )}
        </button>
      )}
    />
  );
}
