import { disconnect, setParam } from "@aktion/schema/graph/edits";
import type { GraphEdge } from "@aktion/schema/graph/graph";
import { moveWire } from "@aktion/schema/graph/wire-order";
import { Fragment, useState } from "react";
import * as says from "#words/faces";
import { paramValue } from "../fields/param-value";
import { clock } from "../previews/clock";
import { addStills } from "../stores/add-stills";
import { useBoard, useGraph, useNodePart, useRuns } from "../stores/board-context";
import { takesOfNode } from "../stores/runs";
import { chosenTakes } from "../stores/takes";
import { nodesById, wiringOf } from "../stores/graph-index";
import { Icon } from "../ui/Icon";
import { IconButton } from "../ui/IconButton";
import { LinkActs } from "./LinkActs";
import { LinkMark } from "./LinkMark";
import type { PanelProps } from "./panel-props";
import { strip } from "./panel-room";
import { StillActs } from "./StillActs";
import { StillTile } from "./StillTile";
import { useReorder } from "./use-reorder";
import { useStillFiles } from "./use-still-files";
import { stillKeys } from "./still-keys";
import styles from "./SequenceStrip.module.css";

const port = "images";
const link = 18;
const most = 24;
const narrowest = 34;

/** The stills of a sequence in their order, a link between each and the next. */
export default function SequenceStrip({ id, kind, width, ratio }: PanelProps) {
  const session = useBoard();
  const { edit } = session;
  const edges = useStrip(id);
  const links = Math.max(0, useStillCount(edges) - 1);
  const [chosen, setChosen] = useState<string | null>(null);
  const [linkTo, setLinkTo] = useState<string | null>(null);
  const choose = (still: string | null, toStill: string | null = null) => {
    setChosen(still);
    setLinkTo(toStill);
  };
  const move = (from: number, to: number) => edit(moveWire(edges[from]!.id, to));
  const remove = (place: number) => edit(disconnect([edges[place]!.id]));
  const reorder = useReorder(move);
  const keys = stillKeys({ columns: edges.length, count: edges.length, move, remove });
  const files = useStillFiles((stills, place) => {
    const room = Math.max(0, most - edges.length);
    const dropped = edges[place];
    addStills(
      session,
      id,
      Array.from({ length: room }, () => port),
      stills,
    );
    if (place < 0 || !dropped) return;
    // Dropped on a still, they go before it.
    const before = new Set(edges.map((edge) => edge.id));
    const added = wiringOf(session.document.graph())
      .intoPort(id, port)
      .filter((edge) => !before.has(edge.id));
    for (const [turn, edge] of added.entries()) edit(moveWire(edge.id, place + turn), "skip");
  });
  const place = edges.findIndex((edge) => edge.id === chosen);
  const end = edges.findIndex((edge) => edge.id === linkTo);
  const { still, padding } = strip;
  const room = (width - 2 * padding - link * edges.length - narrowest) / Math.max(1, edges.length);
  const tile = Math.round(Math.max(narrowest, Math.min(still * Math.max(1, ratio), room)));
  return (
    <fieldset
      className={styles.panel}
      aria-label={says.stillsInOrder}
      data-reorder
      {...files.listeners}
    >
      <div className={`${styles.strip} nowheel`}>
        {edges.map((edge, at) => (
          <Fragment key={edge.id}>
            {at > 0 && (
              <LinkMark
                id={id}
                before={edges[at - 1]!}
                after={edge}
                chosen={linkTo === edge.id}
                onPress={() => choose(null, linkTo === edge.id ? null : edge.id)}
              />
            )}
            <StillTile
              edge={edge}
              place={at}
              label={says.stillOf(at + 1, edges.length)}
              sign={at > 0 && at === edges.length - 1 ? says.end : ""}
              width={tile}
              height={still}
              chosen={edge.id === chosen}
              reorder={reorder}
              onPress={() => choose(chosen === edge.id ? null : edge.id)}
              onKeyDown={keys(at)}
            />
          </Fragment>
        ))}
        {edges.length > 0 && <span className={styles.open} />}
        <button
          type="button"
          className={edges.length === 0 ? styles.wide : styles.add}
          aria-label={says.addAStill}
          onClick={() => files.choose(-1)}
        >
          <Icon name="plus" size={16} />
          {edges.length === 0 && says.dropOrWireTwoStills}
        </button>
      </div>
      <div className={styles.words}>
        {place >= 0 ? (
          <StillActs
            edge={edges[place]!}
            label={says.still(place + 1)}
            first={place === 0}
            last={place === edges.length - 1}
            onMove={(by) => move(place, place + by)}
            onReplace={() => files.choose(place)}
            onRemove={() => remove(place)}
          />
        ) : end > 0 ? (
          <LinkActs
            id={id}
            before={edges[end - 1]!}
            after={edges[end]!}
            onDone={() => setLinkTo(null)}
          />
        ) : (
          <Lengths id={id} kind={kind} links={links} />
        )}
      </div>
      {files.field}
    </fieldset>
  );
}

/** The wires into the strip, the same list while they are the same. */
function useStrip(id: string): readonly GraphEdge[] {
  const edges = useGraph((graph) => graph.edges);
  const { document } = useBoard();
  return wiringOf({ ...document.graph(), edges }).intoPort(id, port);
}

/** A wire may bring several stills: as many as what it comes from shows. */
function useStillCount(edges: readonly GraphEdge[]): number {
  const nodes = useGraph(nodesById);
  return useRuns((state) =>
    edges.reduce((sum, { from }) => {
      const takes = chosenTakes(takesOfNode(state, from.node), nodes.get(from.node)?.take ?? null);
      return sum + Math.max(1, takes.flatMap((take) => take.media).length);
    }, 0),
  );
}

function Lengths({ id, kind, links }: Pick<PanelProps, "id" | "kind"> & { links: number }) {
  const { edit } = useBoard();
  const name = "secondsPerLink";
  const field = kind.params[name]!;
  const set = useNodePart(id, ({ params }) => params[name]);
  const seconds = Number(paramValue(field, set));
  const { min, max, step } =
    field.edit.kind === "number" ? field.edit : { min: 1, max: 10, step: 1 };
  const change = (by: number) =>
    edit(setParam(id, name, Math.min(max, Math.max(min, seconds + by))), {
      merge: `${id} ${name}`,
    });
  return (
    <fieldset className={styles.lengths} aria-label={field.label}>
      <IconButton
        size="small"
        icon="minus"
        label={says.shorterLinks}
        disabled={seconds <= min}
        onClick={() => change(-step)}
      />
      <span className={styles.figure}>{says.secondsALink(seconds)}</span>
      <IconButton
        size="small"
        icon="plus"
        label={says.longerLinks}
        disabled={seconds >= max}
        onClick={() => change(step)}
      />
      <span className={styles.total}>
        {links === 0 ? says.noLinkYet : `${says.links(links)}, ${clock(links * seconds)}`}
      </span>
    </fieldset>
  );
}
