import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { putOwnKey } from "@aktion/schema/api/money";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import * as says from "#words/settings";
import { api } from "../../api/api";
import { call } from "../../api/call";
import { makerApi } from "../../api/maker-api";
import { PageError } from "../../app/PageError";
import { Button } from "../../ui/Button";
import { TextInput } from "../../ui/TextInput";
import styles from "./OwnKeys.module.css";

interface OwnKeyRowProps {
  maker: AnswerOf<typeof putOwnKey>;
  onChanged: () => void;
}

const least = 8;

/** One maker: whether a key is kept, and the way to add, change or forget it. */
export function OwnKeyRow({ maker, onChanged }: OwnKeyRowProps) {
  const { provider, title, hint, serves } = maker;
  const [asking, setAsking] = useState<"key" | "removal" | null>(null);
  const [key, setKey] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asking === "key") field.current?.focus();
  }, [asking]);
  const path = { provider };
  const done = () => {
    setAsking(null);
    trial.reset();
    setKey("");
    onChanged();
  };
  const keep = useMutation({
    mutationFn: (wanted: string) => call(api.putOwnKey, { path, body: { key: wanted } }),
    onSuccess: done,
  });
  const forget = useMutation({
    mutationFn: () => call(api.deleteOwnKey, { path }),
    onSuccess: done,
  });
  const trial = useMutation({
    mutationFn: () => call(makerApi.tryOwnKey, { path }),
  });
  const error = keep.error ?? forget.error ?? trial.error;
  return (
    <li className={styles.maker}>
      <div className={styles.line}>
        <span className={styles.name}>
          {title}
          <span className={styles.serves}>{serves.join(", ")}</span>
        </span>
        <span className={styles.hint}>{hint === null ? says.noKey : says.keyEndingIn(hint)}</span>
        {asking === null && (
          <span className={styles.acts}>
            <Button
              size="small"
              aria-label={hint === null ? says.addKeyFor(title) : says.changeTheKeyFor(title)}
              onClick={() => setAsking("key")}
            >
              {hint === null ? says.addKey : says.change}
            </Button>
            {hint !== null && (
              <Button
                size="small"
                aria-label={says.testTheKeyFor(title)}
                disabled={trial.isPending}
                onClick={() => trial.mutate()}
              >
                {trial.isPending ? says.testing : says.test}
              </Button>
            )}
            {hint !== null && (
              <Button
                size="small"
                variant="quiet"
                aria-label={says.removeTheKeyFor(title)}
                onClick={() => setAsking("removal")}
              >
                {says.remove}
              </Button>
            )}
          </span>
        )}
      </div>
      {asking === "key" && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (key.trim().length >= least) keep.mutate(key.trim());
          }}
        >
          <TextInput
            ref={field}
            type="password"
            autoComplete="off"
            aria-label={says.keyFor(title)}
            placeholder={says.pasteTheKey}
            maxLength={500}
            value={key}
            onChange={(event) => setKey(event.target.value)}
          />
          <Button type="submit" disabled={key.trim().length < least || keep.isPending}>
            {says.keep}
          </Button>
          <Button variant="quiet" onClick={() => setAsking(null)}>
            {says.cancel}
          </Button>
        </form>
      )}
      {asking === "removal" && (
        <div className={styles.form}>
          <span className={styles.question}>{says.paidWithCreditsAgain(title)}</span>
          <Button variant="danger" disabled={forget.isPending} onClick={() => forget.mutate()}>
            {says.removeTheKey}
          </Button>
          <Button variant="quiet" onClick={() => setAsking(null)}>
            {says.keepIt}
          </Button>
        </div>
      )}
      <output className={styles.trial} data-good={trial.data?.good}>
        {trial.data?.words}
      </output>
      {error && <PageError error={error} what={says.nothingWasChanged} />}
    </li>
  );
}
