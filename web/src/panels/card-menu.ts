import type { Position } from "@aktion/schema/graph/graph";
import type { StoreApi } from "zustand/vanilla";
import type { ViewState } from "../stores/view";

export const openCardMenu = (view: StoreApi<ViewState>, node: string, at: Position): void =>
  view.setState({ menu: { at, node } });
