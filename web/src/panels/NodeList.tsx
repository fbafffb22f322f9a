import * as says from "#words/panels";
import { aspectOf } from "../canvas/card-layout";
import { setShot } from "@aktion/schema/graph/shot";
import { ratioOf } from "@aktion/schema/graph/sizes";
import { inOrder } from "@aktion/schema/graph/wiring";
import { kindOf } from "@aktion/schema/nodes/registry";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { ParamField } from "../fields/ParamField";
import { FacePanel } from "../faces/FacePanel";
import { panelRoom } from "../faces/panel-room";
import { NodePreview } from "../faces/NodePreview";
import { previewRoom, heldParam } from "../previews/preview-room";
import { isSlated } from "../previews/slated";
import { CardFoot } from "../canvas/CardFoot";
import { askedNode } from "../stores/asked-node";
import { useBoard, useGraph, useNode, useRuns, useView } from "../stores/board-context";
import { wiringOf } from "../stores/graph-index";
import { takesOfNode } from "../stores/runs";
import { EstimateWords } from "./EstimateWords";
import { Button } from "../ui/Button";
import { RunButton } from "./RunButton";
import { RunState } from "./RunState";
import { UndoButtons } from "./TopBar";
import styles from "./NodeList.module.css";

/** On a phone the board is a list, each node after what it hangs on: write, run, look. */
export function NodeList() {
  const { view, document: board } = useBoard();
  const ids = useGraph((graph) => inOrder(wiringOf(graph)).join(" "));
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => setWidth((box.current?.clientWidth ?? 0) - 24), []);
  useEffect(() => {
    const asked = width > 0 ? askedNode(board.graph().nodes) : null;
    if (asked !== null)
      box.current?.querySelector(`[data-node="${CSS.escape(asked)}"]`)?.scrollIntoView();
  }, [width, board]);
  const add = () =>
    view.setState({ adding: { at: { x: 12, y: 80 }, place: { x: 0, y: 0 }, wire: null } });
  return (
    <div ref={box} className={styles.page}>
      {width > 0 && ids !== "" && (
        <ol className={styles.list}>
          {ids.split(" ").map((id) => (
            <ListedNode key={id} id={id} width={width - 2} />
          ))}
        </ol>
      )}
      {ids === "" && <p className={styles.empty}>{says.nothingHereYet}</p>}
      <Button icon="plus" className={styles.add} onClick={add}>
        {says.addANode}
      </Button>
      <div className={styles.bar}>
        <UndoButtons />
        <span className={styles.estimate}>
          <EstimateWords />
          <RunState />
        </span>
        <RunButton />
      </div>
    </div>
  );
}

function ListedNode({ id, width }: { id: string; width: number }) {
  const { edit, view } = useBoard();
  const takes = useRuns((state) => takesOfNode(state, id).length);
  const node = useNode(id);
  const chipOf = useView((state) => state.chipOf);
  const board = useGraph((graph) => graph.settings.aspect);
  const kind = kindOf(node?.kind ?? "");
  if (!node || !kind) return null;
  const ratio = ratioOf(aspectOf(node, board));
  const room = previewRoom(kind, width, ratio);
  const held = heldParam(kind);
  const approved = node.shot?.approved ?? false;
  return (
    <li className={styles.node} data-node={id}>
      <div className={styles.head}>
        <span className={styles.name}>{node.name || kind.title}</span>
        {node.name && <span className={styles.kind}>{kind.title}</span>}
        {chipOf?.(id)}
        <span className={styles.space} />
        {kind.makes !== null && (
          <Button size="small" variant="quiet" onClick={() => view.setState({ contacts: id })}>
            {takes > 1 ? says.takesOf(takes) : says.takes}
          </Button>
        )}
        {isSlated(kind) && (
          <Button
            size="small"
            variant="quiet"
            icon="check"
            className={styles.approve}
            aria-pressed={approved}
            onClick={() => edit(setShot([id], { approved: !approved }))}
          >
            {approved ? says.approved : says.approve}
          </Button>
        )}
      </div>
      {room > 0 && <NodePreview tap id={id} kind={kind} width={width} height={room} />}
      <FacePanel
        id={id}
        kind={kind}
        width={width}
        height={panelRoom(kind, width, ratio)}
        ratio={ratio}
      />
      {Object.entries(kind.params)
        .filter(([name, field]) => field.face && name !== held)
        .map(([name, field]) => (
          <div key={name} className={styles.field}>
            <ParamField node={id} name={name} field={field} dense={false} />
          </div>
        ))}
      {kind.makes !== null && <CardFoot id={id} />}
    </li>
  );
}
