import * as says from "#words/app";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { useMissingParts } from "../ui/late-part";
import { useOnline } from "./use-online";
import styles from "./OfflineNotice.module.css";

/** Over the page, so that nothing moves when the network goes or comes. */
export function OfflineNotice() {
  const online = useOnline();
  const missing = useMissingParts(({ count }) => count > 0);
  return (
    <output className={styles.region}>
      {!online ? (
        <p className={styles.notice}>
          <Icon name="offline" size={16} />
          {says.noNetwork}
        </p>
      ) : (
        missing && (
          <p className={styles.notice}>
            <Icon name="warning" size={16} />
            {says.aPartIsMissing}
            <Button size="small" onClick={() => location.reload()}>
              {says.loadAgain}
            </Button>
          </p>
        )
      )}
    </output>
  );
}
