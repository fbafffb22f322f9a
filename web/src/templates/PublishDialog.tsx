import { useQuery } from "@tanstack/react-query";
import * as says from "#words/templates";
import { useMe } from "../api/session";
import { openSignIn } from "../app/rim-dialog";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { myTemplatesQuery } from "./template-queries";
import { PublishForm } from "./PublishForm";
import styles from "./PublishDialog.module.css";

/** A board for others to run. What leaves is read here before it leaves. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const { data: me } = useMe();
  const guest = me?.user.guest;
  const mine = useQuery({ ...myTemplatesQuery, enabled: guest === false });
  return (
    <Dialog title={says.publishAsATemplate} onClose={onClose} width={640} stays>
      {guest === true && (
        <>
          <p className={styles.words}>{says.signInToPublish}</p>
          <div>
            <Button
              variant="accent"
              onClick={() => {
                onClose();
                openSignIn();
              }}
            >
              {says.signIn}
            </Button>
          </div>
        </>
      )}
      {guest === false && <PublishForm mine={mine.data?.items ?? []} onClose={onClose} />}
    </Dialog>
  );
}
