import { FeedbackDialog } from "./FeedbackDialog";
import { useRimDialog } from "./rim-dialog";
import { SignInDialog } from "./SignInDialog";

/** The dialog that was asked for, over whatever page is open. */
export default function RimDialog() {
  const open = useRimDialog((state) => state.open);
  return open === "feedback" ? <FeedbackDialog /> : <SignInDialog />;
}
