import * as says from "#words/settings";
import { setTheme, themes, themeWords, useTheme } from "../../app/theme";
import { Icon } from "../../ui/Icon";
import { SettingsSection } from "./SettingsSection";
import styles from "./ThemeChoice.module.css";

const icons = { system: "screen", dark: "moon", light: "sun" } as const;

export function ThemeChoice() {
  const chosen = useTheme((state) => state.theme);
  return (
    <SettingsSection title={says.theme}>
      <div role="radiogroup" aria-label={says.theme} className={styles.choices}>
        {themes.map((theme) => (
          <label key={theme} className={styles.choice}>
            <input
              type="radio"
              name="theme"
              className={styles.radio}
              checked={chosen === theme}
              onChange={() => setTheme(theme)}
            />
            <Icon name={icons[theme]} size={16} />
            {themeWords[theme]}
          </label>
        ))}
      </div>
    </SettingsSection>
  );
}
