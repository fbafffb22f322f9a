import type { TemplateSummary } from "@aktion/schema/api/templates";
import { templateLimits } from "@aktion/schema/templates/inputs";
import { useId, useState } from "react";
import * as says from "#words/templates";
import { PageError } from "../app/PageError";
import { useBoard } from "../stores/board-context";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { Select } from "../ui/Select";
import { TextArea } from "../ui/TextArea";
import { TextInput } from "../ui/TextInput";
import { Toggle } from "../ui/Toggle";
import { CoverChoice } from "./CoverChoice";
import { FieldsChoice } from "./FieldsChoice";
import { Published } from "./Published";
import { inputsOf, readyToLeave, slotsChosen, tagsOf } from "./publishing";
import { publishBoard, type PublishedAs } from "./publish-board";
import { takesToShow } from "./takes-to-show";
import { WhatLeaves } from "./WhatLeaves";
import styles from "./PublishDialog.module.css";

interface PublishFormProps {
  mine: readonly TemplateSummary[];
  onClose: () => void;
}

const places = [
  { value: "public", label: says.inTheGallery },
  { value: "unlisted", label: says.byLinkAlone },
] as const;

export function PublishForm({ mine, onClose }: PublishFormProps) {
  const session = useBoard();
  const [graph] = useState(() => session.document.graph());
  const [{ leaving, fields, titles }] = useState(() => readyToLeave(graph));
  const [takes] = useState(() => takesToShow(session));
  const [slug, setSlug] = useState("");
  const [title, setTitle] = useState(graph.settings.title.slice(0, templateLimits.title));
  const [summary, setSummary] = useState("");
  const [tags, setTags] = useState("");
  const [chosen, setChosen] = useState(() => slotsChosen(fields));
  const [cover, setCover] = useState<string | null>(takes[0]?.media.id ?? null);
  const [samples, setSamples] = useState(false);
  const [shown, setShown] = useState<"public" | "unlisted">("public");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [done, setDone] = useState<PublishedAs | null>(null);
  const samplesId = useId();

  const choose = (next: string) => {
    setSlug(next);
    const before = mine.find((one) => one.slug === next);
    if (!before) return;
    setTitle(before.title);
    setSummary(before.summary);
    setTags(before.tags.join(", "));
    setShown(before.shown === "unlisted" ? "unlisted" : "public");
  };
  const publish = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      const most = templateLimits.samples;
      setDone(
        await publishBoard(session, {
          ...(slug && { slug }),
          title,
          summary,
          tags: tagsOf(tags),
          inputs: inputsOf(fields, chosen),
          cover,
          samples: samples ? takes.slice(0, most).map(({ media }) => media.id) : [],
          shown,
        }),
      );
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  if (done) return <Published done={done} onClose={onClose} />;
  const open = mine.filter(({ takenDown }) => !takenDown);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void publish();
      }}
    >
      {open.length > 0 && (
        <Field label={says.publishedAs}>
          {(control) => (
            <Select
              {...control}
              choices={[
                { value: "", label: says.aNewTemplate },
                ...open.map((one) => ({ value: one.slug, label: says.nextVersionOf(one.title) })),
              ]}
              value={slug}
              onChange={choose}
            />
          )}
        </Field>
      )}
      <Field label={says.title}>
        {(control) => (
          <TextInput
            {...control}
            required
            maxLength={templateLimits.title}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <Field label={says.summary}>
        {(control) => (
          <TextArea
            {...control}
            maxLength={templateLimits.summary}
            value={summary}
            onChange={(event) => setSummary(event.target.value)}
          />
        )}
      </Field>
      <Field label={says.tags} hint={says.tagsHint}>
        {(control) => (
          <TextInput {...control} value={tags} onChange={(event) => setTags(event.target.value)} />
        )}
      </Field>
      <FieldsChoice fields={fields} chosen={chosen} onChange={setChosen} />
      <CoverChoice takes={takes} cover={cover} onChange={setCover} />
      {takes.length > 0 && (
        <div className={styles.choice}>
          <div>
            <label htmlFor={samplesId}>{says.showSamples}</label>
            <p id={`${samplesId}-why`} className={styles.hint}>
              {says.showSamplesHint}
            </p>
          </div>
          <Toggle
            id={samplesId}
            aria-describedby={`${samplesId}-why`}
            checked={samples}
            onChange={setSamples}
          />
        </div>
      )}
      <WhatLeaves leaving={leaving} titles={titles} />
      <Field label={says.whoSeesIt}>
        {(control) => <Select {...control} choices={places} value={shown} onChange={setShown} />}
      </Field>
      {failure !== null && <PageError error={failure} what={says.itCouldNotBePublished} />}
      <div>
        <Button type="submit" variant="accent" icon="upload" aria-disabled={busy || undefined}>
          {busy ? says.publishing : says.publish}
        </Button>
      </div>
    </form>
  );
}
