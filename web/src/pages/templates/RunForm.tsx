import type { Template } from "@aktion/schema/api/templates";
import type { Tier } from "@aktion/schema/graph/graph";
import { fieldOf } from "@aktion/schema/templates/inputs";
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import * as says from "#words/templates";
import { toApiError } from "../../api/api-error";
import { call } from "../../api/call";
import { walletChanged } from "../../api/wallet-news";
import { PageError } from "../../app/PageError";
import type { ParamValue } from "../../fields/field-props";
import { priceWords } from "../../money/credit-words";
import { templateApi } from "../../templates/template-api";
import { Button } from "../../ui/Button";
import { FormField } from "./FormField";
import { TierChoice } from "./TierChoice";
import { useFormPrice, type FormAnswers } from "./use-form-price";
import styles from "./RunForm.module.css";

type Problems = Readonly<Record<string, string>>;

const byField = (problems: unknown): Problems =>
  Array.isArray(problems)
    ? Object.fromEntries(
        (problems as { input: string; message: string }[]).map(({ input, message }) => [
          input,
          message,
        ]),
      )
    : {};

/** The template as a form: one's own files, cast and words, a tier with its price, and Run. */
export default function RunForm({ template }: { template: Template }) {
  const { slug, version, inputs, graph } = template;
  const [, go] = useLocation();
  const [answers, setAnswers] = useState<FormAnswers>({});
  const [tier, setTier] = useState<Tier>("draft");
  const [doing, setDoing] = useState<"run" | "use" | null>(null);
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<{ error: unknown; what: string } | null>(null);
  // An answer that was lost: asked for again with the same key it is the same run.
  const unanswered = useRef<{ asked: string; key: string } | null>(null);
  const price = useFormPrice(template, answers);
  const chosen = price.data?.tiers[tier];

  const answer = (id: string, value: ParamValue) => {
    setAnswers((before) => ({ ...before, [id]: value ?? null }));
    setProblems(({ [id]: _, ...rest }) => rest);
  };

  const refused = (error: unknown, what: string) => {
    const { code, details } = toApiError(error);
    setFailure({ error, what });
    if (code === "template.form")
      setProblems(byField((details as { problems?: unknown } | undefined)?.problems));
    if (code === "price.changed") void price.refetch();
  };

  const run = async () => {
    if (doing) return;
    const body = {
      version,
      inputs: answers,
      tier,
      ...(chosen && { quote: chosen.quote, cap: chosen.high }),
    };
    const asked = JSON.stringify(body);
    if (unanswered.current?.asked !== asked)
      unanswered.current = { asked, key: crypto.randomUUID() };
    setDoing("run");
    setFailure(null);
    try {
      const headers = { "Idempotency-Key": unanswered.current.key };
      const { board } = await call(templateApi.run, { path: { slug }, body, headers });
      walletChanged();
      go(`/boards/${board}`);
    } catch (error) {
      const { status } = toApiError(error);
      if (status !== 0 && status < 500) unanswered.current = null;
      refused(error, says.itCouldNotBeRun);
      setDoing(null);
    }
  };

  const use = async () => {
    setDoing("use");
    setFailure(null);
    try {
      const { id } = await call(templateApi.use, { path: { slug }, body: { version } });
      go(`/boards/${id}`);
    } catch (error) {
      refused(error, says.itCouldNotBeUsed);
      setDoing(null);
    }
  };

  const words = chosen ? priceWords(chosen) : "";
  return (
    <form
      className={styles.form}
      aria-label={says.runIt}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <div>
        <h2 className={styles.heading}>{says.runIt}</h2>
        <p className={styles.lead}>{says.aRunLandsOnABoard}</p>
      </div>
      {inputs.map((input) => {
        const field = fieldOf(graph, input);
        return (
          field && (
            <FormField
              key={input.id}
              input={input}
              field={field}
              aspect={graph.settings.aspect}
              value={answers[input.id] === undefined ? input.initial : answers[input.id]}
              problem={problems[input.id] ?? null}
              onChange={(value) => answer(input.id, value)}
            />
          )
        );
      })}
      {inputs.length === 0 && <p className={styles.lead}>{says.nothingToFillIn}</p>}
      <TierChoice price={price} tier={tier} onChange={setTier} />
      {failure && <PageError error={failure.error} what={failure.what} />}
      <div className={styles.ways}>
        <Button
          type="submit"
          variant="accent"
          size="large"
          icon="play"
          aria-disabled={doing !== null || undefined}
        >
          {doing === "run" ? says.starting : says.runFor(words || "free")}
        </Button>
        <Button size="large" disabled={doing !== null} onClick={() => void use()}>
          {doing === "use" ? says.makingABoard : says.makeItABoard}
        </Button>
      </div>
    </form>
  );
}
