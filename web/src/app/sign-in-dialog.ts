import { create } from "zustand";

/** Sign-in can be asked for from anywhere; the dialog stands at the rim of the page. */
export const useSignInDialog = create<{ readonly open: boolean }>(() => ({ open: false }));

export const openSignIn = () => useSignInDialog.setState({ open: true });

export const closeSignIn = () => useSignInDialog.setState({ open: false });
