import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Router, type AroundNavHandler } from "wouter";
import { queryClient } from "../api/query-client";
import { UndoBar } from "../ui/UndoBar";
import { mayLeave } from "./leave-guard";
import { OfflineNotice } from "./OfflineNotice";
import { Pages } from "./Pages";
import { useSignInDialog } from "./sign-in-dialog";

const SignInDialog = lazy(() =>
  import("./SignInDialog").then(({ SignInDialog }) => ({ default: SignInDialog })),
);

// Going on starts at the top of the new page; going back, the browser finds the old place itself.
const fromTheTop: AroundNavHandler = (navigate, to, options) => {
  if (!mayLeave(to)) return;
  navigate(to, options);
  window.scrollTo(0, 0);
};

export function App() {
  const signingIn = useSignInDialog((state) => state.open);
  return (
    <QueryClientProvider client={queryClient}>
      <Router aroundNav={fromTheTop}>
        <Pages />
        {signingIn && (
          <Suspense>
            <SignInDialog />
          </Suspense>
        )}
      </Router>
      <OfflineNotice />
      <UndoBar />
    </QueryClientProvider>
  );
}
