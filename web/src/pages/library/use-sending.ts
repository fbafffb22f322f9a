import { create } from "zustand";
import { sayTrouble } from "../../library/library-acts";
import type { Brought } from "../../files/folders";

/** Whether anything was ever brought: only then is there anything to say of it. */
const useBegun = create<{ readonly begun: boolean }>(() => ({ begun: false }));

/** Takes files into the library; the code for it comes with the first of them. */
export async function takeFiles(brought: Brought): Promise<void> {
  if (brought.files.length === 0) return;
  sayTrouble(null);
  try {
    const { sendFiles } = await import("../../library/send-files");
    useBegun.setState({ begun: true });
    await sendFiles(brought);
  } catch (error) {
    sayTrouble(error);
  }
}

export const useSending = (): boolean => useBegun(({ begun }) => begun);
