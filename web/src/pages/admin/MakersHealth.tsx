import { useMutation } from "@tanstack/react-query";
import * as says from "#words/admin";
import { call } from "../../api/call";
import { makerApi } from "../../api/maker-api";
import { PageError } from "../../app/PageError";
import { lengthWords, momentWords } from "../../app/time-words";
import { Button } from "../../ui/Button";
import { AdminSection } from "./AdminSection";
import { AdminTable } from "./AdminTable";
import type { Maker } from "./chain-order";
import { taskWords } from "./task-words";
import table from "./table.module.css";
import styles from "./MakersHealth.module.css";

interface MakersHealthProps {
  makers: readonly Maker[];
  /** When they were asked for: rests are counted from then. */
  at: number;
  onChanged: () => void;
}

function stateWords({ configured, on, state }: Maker, now: number): string {
  if (!configured) return says.noKey;
  if (!on) return says.off;
  if (!state) return says.notAskedYet;
  return state.restUntil === null ? says.fine : says.restsFor(lengthWords(state.restUntil - now));
}

/** How the outside makers fare: what arrived well, what did not, and who is left in peace. */
export function MakersHealth({ makers, at, onChanged }: MakersHealthProps) {
  const outside = makers.filter((maker) => maker.outside);
  if (outside.length === 0) return null;
  return (
    <AdminSection title={says.health} hint={says.aboutHealth}>
      <AdminTable>
        <thead>
          <tr>
            <th scope="col">{says.maker}</th>
            <th scope="col">{says.state}</th>
            <th scope="col">{says.arrivedWell}</th>
            <th scope="col">{says.faults}</th>
            <th scope="col">{says.whatIsWrong}</th>
            <th scope="col">
              <span className={styles.spoken}>{says.whatCanBeDone}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {outside.map((maker) => (
            <HealthRow key={maker.name} maker={maker} at={at} onChanged={onChanged} />
          ))}
        </tbody>
      </AdminTable>
    </AdminSection>
  );
}

interface HealthRowProps {
  maker: Maker;
  at: number;
  onChanged: () => void;
}

function HealthRow({ maker, at, onChanged }: HealthRowProps) {
  const { name, title, configured, state, unknown } = maker;
  const path = { maker: name };
  const trial = useMutation({ mutationFn: () => call(makerApi.tryStudioKey, { path }) });
  const wake = useMutation({
    mutationFn: () => call(makerApi.wakeMaker, { path }),
    onSuccess: onChanged,
  });
  const error = trial.error ?? wake.error;
  const resting = state !== null && state.restUntil !== null;
  return (
    <tr>
      <th scope="row" className={table.name}>
        {title}
      </th>
      <td className={styles.state} data-resting={resting}>
        {stateWords(maker, at)}
      </td>
      <td>{state?.good ?? ""}</td>
      <td>{state?.bad ?? ""}</td>
      <td className={table.wide}>
        {unknown && (
          <p className={styles.unknown}>
            {says.doesNotKnow(unknown.models)} <code>{says.nameOthersBy(unknown.setBy)}</code>
          </p>
        )}
        {state && state.faults.length > 0 && <Faults faults={state.faults} />}
        <output className={styles.trial} data-good={trial.data?.good}>
          {trial.data?.words}
        </output>
        {error && <PageError error={error} what={says.nothingWasChanged} />}
      </td>
      <td>
        <span className={styles.acts}>
          {configured && (
            <Button
              size="small"
              aria-label={says.testTheKeyOf(title)}
              disabled={trial.isPending}
              onClick={() => trial.mutate()}
            >
              {trial.isPending ? says.testing : says.testKey}
            </Button>
          )}
          {resting && (
            <Button
              size="small"
              aria-label={says.askAgainNow(title)}
              disabled={wake.isPending}
              onClick={() => wake.mutate()}
            >
              {says.askAgain}
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}

type Faults = NonNullable<Maker["state"]>["faults"];

/** The last one in sight, those before it on request. */
function Faults({ faults }: { faults: Faults }) {
  const [last, ...earlier] = faults.map(({ at, task, message }) => (
    <p key={`${at} ${task}`} className={styles.fault}>
      <span className={table.changed}>{momentWords(at)}</span> {taskWords(task)}: {message}
    </p>
  ));
  if (earlier.length === 0) return last;
  return (
    <>
      {last}
      <details>
        <summary>{says.earlierFaults(earlier.length)}</summary>
        {earlier}
      </details>
    </>
  );
}
