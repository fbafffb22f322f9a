import type { UserSettings } from "@aktion/schema/api/money";
import { tiers } from "@aktion/schema/graph/graph";
import { queryOptions, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import * as says from "#words/settings";
import { api } from "../../api/api";
import { call } from "../../api/call";
import { queryClient } from "../../api/query-client";
import { meQuery, useMe } from "../../api/session";
import { PageError } from "../../app/PageError";
import { tierWords } from "../../panels/tier-words";
import { Field } from "../../ui/Field";
import { Select } from "../../ui/Select";
import { Skeleton } from "../../ui/Skeleton";
import { TextInput } from "../../ui/TextInput";
import { capFrom } from "./cap-from";
import { useWish } from "../../ui/use-wish";
import { SettingsSection } from "./SettingsSection";
import styles from "./Money.module.css";

const settingsQuery = queryOptions({
  queryKey: ["settings"],
  queryFn: ({ signal }) => call(api.getSettings, { signal }),
});

const choices = tiers.map((tier) => ({ value: tier, label: tierWords[tier] }));

/** What runs may cost, and what new boards begin with. Guests spend nothing. */
export function Money() {
  const { data: me } = useMe();
  if (!me || me.user.guest) return null;
  return (
    <SettingsSection title={says.money}>
      <MoneyForm />
    </SettingsSection>
  );
}

function MoneyForm() {
  const { data, error, refetch } = useQuery(settingsQuery);
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const saving = useMutation({
    mutationFn: (body: UserSettings) => call(api.putSettings, { body }),
    onSuccess: (saved) => {
      void queryClient.cancelQueries({ queryKey: settingsQuery.queryKey });
      queryClient.setQueryData(settingsQuery.queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
  const [tier, wish] = useWish(data?.tier);
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={64} />;

  const settle = () => {
    if (typed === null) return;
    const cap = capFrom(typed);
    if (cap === undefined) return setWrong(says.wholeCredits);
    setWrong(null);
    setTyped(null);
    if (cap !== data.monthlyCap) saving.mutate({ ...data, monthlyCap: cap });
  };
  return (
    <div className={styles.form}>
      <Field label={says.newBoardsStartOn}>
        {(control) => (
          <Select
            {...control}
            choices={choices}
            value={tier ?? data.tier}
            onChange={(next) => void wish(next, () => saving.mutateAsync({ ...data, tier: next }))}
          />
        )}
      </Field>
      <Field label={says.creditsAMonthAtMost} error={wrong} hint={says.aboutTheCap}>
        {(control) => (
          <TextInput
            {...control}
            inputMode="numeric"
            placeholder={says.noCap}
            value={typed ?? data.monthlyCap ?? ""}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={settle}
            onKeyDown={(event) => {
              if (event.key === "Enter") settle();
            }}
          />
        )}
      </Field>
      <output className={styles.said}>
        {saving.isPending ? says.saving : saving.isSuccess ? says.saved : ""}
      </output>
      {saving.error && <PageError error={saving.error} what={says.notSaved} />}
    </div>
  );
}
