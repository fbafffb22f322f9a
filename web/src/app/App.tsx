import { QueryClientProvider } from "@tanstack/react-query";
import { Suspense } from "react";
import { Router, type AroundNavHandler } from "wouter";
import { queryClient } from "../api/query-client";
import { UndoBar } from "../ui/UndoBar";
import { mayLeave } from "./leave-guard";
import { OfflineNotice } from "./OfflineNotice";
import { Pages } from "./Pages";
import { useRimDialog } from "./rim-dialog";
import { latePart } from "../ui/late-part";

const RimDialog = latePart(() => import("./RimDialog"));

// Going on starts at the top of the new page; going back, the browser finds the old place itself.
const fromTheTop: AroundNavHandler = (navigate, to, options) => {
  if (!mayLeave(to)) return;
  navigate(to, options);
  window.scrollTo(0, 0);
};

export function App() {
  const asked = useRimDialog((state) => state.open !== null);
  return (
    <QueryClientProvider client={queryClient}>
      <Router aroundNav={fromTheTop}>
        <Pages />
        {asked && (
          <Suspense>
            <RimDialog />
          </Suspense>
        )}
      </Router>
      <OfflineNotice />
      <UndoBar />
    </QueryClientProvider>
  );
}
