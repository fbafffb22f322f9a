import { navigate } from "wouter/use-browser-location";
import type { StoreApi } from "zustand/vanilla";
import * as says from "#words/stores";
import type { ApiError } from "../api/api-error";
import { walletChanged } from "../api/wallet-news";
import { openSignIn } from "../app/rim-dialog";
import { capWords, shortWords } from "./refusal-words";
import { say, type Notice, type ViewState } from "./view";

function wordsOf({ code, message, details }: ApiError): string {
  if (code === "credits.short") return shortWords(message, details ?? undefined);
  return code === "credits.cap" ? capWords(message) : message;
}

function wayOn({ code }: ApiError): Notice["action"] {
  if (code === "auth.guest" || code === "auth.required") {
    return { label: says.signIn, run: openSignIn };
  }
  if (code === "credits.cap") return { label: says.settings, run: () => navigate("/settings") };
  if (code === "credits.short") return { label: says.credits, run: () => navigate("/credits") };
  if (code === "run.too-many") return { label: says.queue, run: () => navigate("/queue") };
  return null;
}

/** Why a run did not start, what is missing, and the next step. */
export function sayRefusal(view: StoreApi<ViewState>, error: ApiError): void {
  if (error.status === 402) walletChanged();
  say(view, wordsOf(error), { tone: "failed", action: wayOn(error) });
}
