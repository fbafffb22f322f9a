import * as says from "#words/app";
import { Icon } from "../ui/Icon";
import { useOnline } from "./use-online";
import styles from "./OfflineNotice.module.css";

/** Over the page, so that nothing moves when the network goes or comes. */
export function OfflineNotice() {
  const online = useOnline();
  return (
    <output className={styles.region}>
      {!online && (
        <p className={styles.notice}>
          <Icon name="offline" size={16} />
          {says.noNetwork}
        </p>
      )}
    </output>
  );
}
