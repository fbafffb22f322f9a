import type { ReactNode } from "react";
import * as says from "#words/app";
import { toApiError } from "../api/api-error";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorNote";
import { openSignIn } from "./rim-dialog";

interface PageErrorProps {
  error: unknown;
  what?: string;
  onRetry?: () => void;
  /** Another way on. */
  children?: ReactNode;
}

/** An error note that knows the way on where that is signing in. */
export function PageError({ error, what, onRetry, children }: PageErrorProps) {
  const { code } = toApiError(error);
  const signIn = code === "auth.required" || code === "auth.guest";
  return (
    <ErrorNote
      error={error}
      {...(what && !signIn ? { what } : {})}
      onRetry={signIn ? undefined : onRetry}
    >
      {signIn ? (
        <Button size="small" onClick={openSignIn}>
          {says.signIn}
        </Button>
      ) : (
        children
      )}
    </ErrorNote>
  );
}
