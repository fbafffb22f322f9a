import { withoutBypassed } from "@aktion/schema/graph/bypass";
import { putBackSettings, wiredOtherwise } from "@aktion/schema/graph/take-settings";
import { kindOf } from "@aktion/schema/nodes/registry";
import * as says from "#words/stores";
import { toApiError } from "../api/api-error";
import { call } from "../api/call";
import { takeApi } from "../api/take-api";
import { endUndo, useUndoBar } from "../ui/undo-bar";
import type { BoardSession } from "./board-session";
import { nodesById } from "./graph-index";
import { settingsWords } from "./settings-words";
import type { ShownTake } from "./takes";
import { say } from "./view";

/** Puts what a take was made with back on its node: one step of undo, and words for what stays. */
export async function reuseSettings(
  { document, edit, view }: Pick<BoardSession, "document" | "edit" | "view">,
  node: string,
  { id, slate }: Pick<ShownTake, "id" | "slate">,
): Promise<void> {
  try {
    const then = await call(takeApi.takeSettings, { path: { id } });
    const made = then.nodes.find((one) => one.id === then.node);
    const now = nodesById(document.graph()).get(node);
    const kind = kindOf(now?.kind ?? "");
    if (!made || !now || !kind || made.kind !== now.kind) {
      const words = says.takeWasMadeByAnotherKind(slate);
      return say(view, words, { tone: "failed" });
    }
    const wired = wiredOtherwise(withoutBypassed(document.graph()), then, node);
    const changed = edit(putBackSettings(node, made));
    const after = document.graph();
    const tier = (now.tier ?? after.settings.tier) === then.tier ? null : then.tier;
    const undo = () => {
      if (document.graph() === after) document.undo();
    };
    // Both bars stand in one place, and the newer is the one to read.
    const { offer } = useUndoBar.getState();
    if (offer) endUndo(offer.id, "gone");
    say(view, settingsWords({ slate, kind, changed, wired, tier }), {
      action: changed ? { label: says.undo, run: undo } : null,
    });
  } catch (error) {
    say(view, says.itsSettingsCouldNotBeRead(toApiError(error).message), { tone: "failed" });
  }
}
