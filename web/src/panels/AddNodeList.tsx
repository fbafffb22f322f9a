import type { NodeGroup, NodeKind, PriceUnit } from "@aktion/schema/nodes/define";
import { unitPrice } from "@aktion/schema/money/price";
import { nodeKinds } from "@aktion/schema/nodes/registry";
import { useCallback, useMemo } from "react";
import * as says from "#words/wiring";
import { kindsFor } from "../canvas/drawing";
import { PortMark } from "../previews/PortMark";
import { focusCard } from "../canvas/going-acts";
import { addKind, newNode } from "../stores/add-node";
import { useBoard, useGraph, useView } from "../stores/board-context";
import type { BoardSession } from "../stores/board-session";
import { select, type Adding } from "../stores/view";
import { addWithin, kindsWithin } from "../stores/within-wire";
import type { Entry } from "./find-entries";
import { PickList } from "./PickList";

const groups: Record<NodeGroup, string> = {
  words: says.words,
  make: says.stills,
  shots: says.shots,
  sound: says.sound,
  media: says.yourOwn,
  cut: says.cut,
};
const order = Object.keys(groups) as NodeGroup[];

interface KindEntry extends Entry {
  readonly kind: NodeKind;
}

const priceWords: Readonly<Record<PriceUnit, (credits: number) => string>> = {
  still: says.credits,
  picture: says.creditsEach,
  "five-seconds": says.creditsForFiveSeconds,
  "ten-seconds": says.creditsForTenSeconds,
  link: says.creditsALink,
  training: says.credits,
  "three-hundred-letters": says.creditsALine,
};

const markOf = ({ kind }: KindEntry) => (
  <PortMark type={Object.values(kind.outputs)[0]?.type ?? null} />
);

function add(session: BoardSession, kind: string, adding: Adding): string {
  if (!adding.within) return addKind(session, kind, adding);
  const start = newNode(session, kind, adding.place);
  addWithin(session, start, adding.within);
  select(session.view, [start.id]);
  return start.id;
}

export function AddNodeList() {
  const adding = useView((state) => state.adding);
  return adding && <OpenList adding={adding} />;
}

function OpenList({ adding }: { adding: Adding }) {
  const session = useBoard();
  const { view } = session;
  const tier = useGraph((graph) => graph.settings.tier);
  const entries = useMemo(() => {
    const { wire, within } = adding;
    const kinds = within
      ? kindsWithin(session, within)
      : wire
        ? kindsFor(session.document.graph(), wire.end, wire.side)
        : nodeKinds;
    return kinds
      .map((kind): KindEntry => {
        const credits = unitPrice(kind, tier, { prices: {} });
        return {
          id: kind.kind,
          title: kind.title,
          detail: kind.summary,
          group: groups[kind.group],
          end: kind.price && credits > 0 ? priceWords[kind.price.unit](credits) : "",
          kind,
        };
      })
      .sort((one, other) => order.indexOf(one.kind.group) - order.indexOf(other.kind.group));
  }, [adding, session, tier]);
  const close = useCallback(() => view.setState({ adding: null }), [view]);
  return (
    <PickList
      label={says.addANode}
      placeholder={
        adding.within
          ? says.whatShouldStandInThisWire
          : adding.wire
            ? says.whatShouldThisGoTo
            : says.addANode
      }
      entries={entries}
      at={adding.at}
      nothing={says.noNodeIsCalledThat}
      mark={markOf}
      onPick={({ id }) => {
        close();
        const added = add(session, id, adding);
        // The list gives the focus back first.
        setTimeout(() => focusCard(added));
      }}
      onClose={close}
    />
  );
}
