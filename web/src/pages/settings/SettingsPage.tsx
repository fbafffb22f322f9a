import * as says from "#words/settings";
import { useTitle } from "../../app/use-title";
import { About } from "./About";
import { Account } from "./Account";
import { Devices } from "./Devices";
import { Money } from "./Money";
import { OwnKeys } from "./OwnKeys";
import { Sharing } from "./Sharing";
import { ThemeChoice } from "./ThemeChoice";
import styles from "./SettingsPage.module.css";

export function SettingsPage() {
  useTitle(says.settings);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{says.settings}</h1>
      <Account />
      <Money />
      <OwnKeys />
      <Sharing />
      <ThemeChoice />
      <Devices />
      <About />
    </div>
  );
}
