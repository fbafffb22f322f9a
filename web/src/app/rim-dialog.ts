import { create } from "zustand";

/** Dialogs that can be asked for from anywhere; they stand at the rim of the page. */
export const useRimDialog = create<{ readonly open: "sign-in" | "feedback" | null }>(() => ({
  open: null,
}));

export const openSignIn = () => useRimDialog.setState({ open: "sign-in" });

export const openFeedback = () => useRimDialog.setState({ open: "feedback" });

export const closeRimDialog = () => useRimDialog.setState({ open: null });
