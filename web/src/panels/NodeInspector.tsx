import { renameNode, setNodeTier, setOff } from "@aktion/schema/graph/edits";
import { tiers } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import * as says from "#words/panels";
import { ParamField } from "../fields/ParamField";
import { useBoard, useEstimate, useGraph, useNodePart, useRuns } from "../stores/board-context";
import { errorOf, isRunning } from "../stores/runs";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { IconButton } from "../ui/IconButton";
import { Select } from "../ui/Select";
import { Toggle } from "../ui/Toggle";
import { openCardMenu } from "./card-menu";
import { useInSight } from "./drawer";
import { Filmstrip } from "./Filmstrip";
import { PortsList } from "./PortsList";
import { isSlated } from "../previews/slated";
import { SlateFields } from "./SlateFields";
import { SidePanel } from "./SidePanel";
import { tierWords } from "./tier-words";
import styles from "./NodeInspector.module.css";

const boardTier = "board";

export function NodeInspector({ id }: { id: string }) {
  const session = useBoard();
  const { edit, running, view } = session;
  const kindName = useNodePart(id, (node) => node.kind);
  const name = useNodePart(id, (node) => node.name);
  const own = useNodePart(id, (node) => node.tier) ?? null;
  const off = useNodePart(id, (node) => node.off) ?? false;
  useInSight(id);
  const tier = useGraph((graph) => graph.settings.tier);
  const failed = useRuns((state) => state.problems[id] ?? errorOf(state, id));
  const going = useRuns(isRunning);
  const provider = useEstimate((state) => state.estimate?.nodes[id]?.provider ?? null);
  if (kindName === undefined) return null;
  const kind = kindOf(kindName);
  const title = kind?.title ?? kindName;
  const makes = kind !== undefined && kind.makes !== null;
  const head = (
    <span className={styles.head}>
      <input
        className={styles.name}
        aria-label={says.name}
        placeholder={title}
        maxLength={200}
        value={name}
        onChange={(event) => edit(renameNode(id, event.target.value), { merge: `${id} name` })}
      />
      {name && <span className={styles.kind}>{title}</span>}
    </span>
  );
  const more = (
    <IconButton
      icon="more"
      label={says.more}
      onClick={(event) => openCardMenu(view, id, { x: event.clientX, y: event.clientY })}
    />
  );
  return (
    <SidePanel label={title} head={head} end={more} folds>
      {kind ? (
        <p className={styles.summary}>{kind.summary}</p>
      ) : (
        <p className={styles.summary}>{says.unknownKind(kindName)}</p>
      )}
      {kind?.beta && <p className={styles.summary}>{says.beta(kind.beta)}</p>}
      {failed && <p className={styles.failed}>{failed}</p>}
      {kind && (
        <div className={styles.fields}>
          {Object.entries(kind.params).map(([param, field]) => (
            <Field key={param} label={field.label}>
              {(control) => (
                <ParamField node={id} name={param} field={field} dense={false} id={control.id} />
              )}
            </Field>
          ))}
        </div>
      )}
      <PortsList id={id} />
      {makes && (
        <section className={styles.section}>
          <h3 className={styles.sub}>{says.takes}</h3>
          <div className={styles.acts}>
            <Button
              disabled={going}
              icon="play"
              onClick={() => void running.run({ targets: [id] })}
            >
              {says.runToHere}
            </Button>
            <Button
              disabled={going}
              onClick={() => void running.run({ newTake: [{ node: id, count: 1 }] })}
            >
              {says.newTake}
            </Button>
          </div>
          <Filmstrip node={id} />
        </section>
      )}
      {isSlated(kind) && <SlateFields ids={[id]} />}
      {kind && (
        <section className={styles.section}>
          {makes && (
            <Field
              label={says.quality}
              hint={
                provider
                  ? says.madeBy(provider === "draft" ? says.thisStudio : provider)
                  : undefined
              }
            >
              {(control) => (
                <Select
                  {...control}
                  choices={[
                    { value: boardTier, label: says.theBoardsTier(tierWords[tier]) },
                    ...tiers.map((one) => ({ value: one as string, label: tierWords[one] })),
                  ]}
                  value={own ?? boardTier}
                  onChange={(next) =>
                    edit(setNodeTier([id], tiers.find((one) => one === next) ?? null))
                  }
                />
              )}
            </Field>
          )}
          <label className={styles.off} htmlFor={`${id}-off`}>
            <span>{says.bypassPassesThrough}</span>
            <Toggle id={`${id}-off`} checked={off} onChange={(next) => edit(setOff([id], next))} />
          </label>
        </section>
      )}
    </SidePanel>
  );
}
