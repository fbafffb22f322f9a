import type { RunEvent, Take } from "@aktion/schema/run/events";
import * as says from "#words/run";
import { ProviderError } from "../ports/provider";
import { toKeyOwner } from "../ports/key-faults";
import type { Standing } from "./attempt-steps";
import { firstFind, pauseAfter } from "./step-faults";

/** How the steps of one attempt are told. */
export class StepEvents {
  readonly #place: { readonly node: string; readonly job: number; readonly attempt: string };

  constructor(private readonly standing: Standing) {
    const { facts } = standing;
    this.#place = { node: facts.node.id, job: facts.place, attempt: facts.id };
  }

  get place() {
    return { at: Date.now(), ...this.#place };
  }

  failed(fault: ProviderError): RunEvent {
    const { facts, provider } = this.standing;
    const error = facts.slot?.pay === "own" ? toKeyOwner(provider.title, fault) : fault;
    return { type: "attempt-failed", ...this.place, failure: error.toFailure() };
  }

  /** Asked again later: as the maker says, else after a pause that grows. */
  stumbled(step: "find" | "check" | "copy" | "keep", fault: unknown): RunEvent {
    const asked = fault instanceof ProviderError ? (fault.retryAt ?? 0) : 0;
    const due = Math.max(asked, Date.now() + pauseAfter(this.standing.attempt.stumbles));
    const message = fault instanceof ProviderError ? fault.message : says.itIsAskedAgain;
    return { type: "attempt-stumbled", ...this.place, step, message, due };
  }

  lost(): RunEvent {
    return { type: "attempt-lost", ...this.place, due: Date.now() + firstFind };
  }

  dropped(): RunEvent {
    return { type: "attempt-dropped", ...this.place };
  }

  delivered(take: Take): RunEvent {
    const { at, node, job } = this.place;
    return { type: "take-delivered", at, node, job, take };
  }
}
