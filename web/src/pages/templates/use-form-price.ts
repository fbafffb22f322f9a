import type { Template } from "@aktion/schema/api/templates";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { callOpenly } from "../../api/call-openly";
import type { ParamValue } from "../../fields/field-props";
import { templateApi } from "../../templates/template-api";

export type FormAnswers = Readonly<Record<string, Exclude<ParamValue, undefined>>>;

const pause = 350;

/** What is being typed, once it rests. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/** The price on each tier of the form as it is filled in so far. */
export function useFormPrice({ slug, version }: Template, answers: FormAnswers) {
  const inputs = useRested(answers);
  return useQuery({
    queryKey: ["templates", "price", slug, version, inputs],
    queryFn: ({ signal }) =>
      callOpenly(templateApi.estimate, { path: { slug }, body: { version, inputs }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
