import { useState } from "react";
import { reportReasons, type ReportReason } from "@aktion/schema/templates/report-reasons";
import * as says from "#words/templates";
import { call } from "../../api/call";
import { templateApi } from "../../templates/template-api";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { ErrorNote } from "../../ui/ErrorNote";
import { Field } from "../../ui/Field";
import { Select } from "../../ui/Select";
import { TextArea } from "../../ui/TextArea";

const words: Record<ReportReason, string> = {
  stolen: says.stolen,
  person: says.person,
  harmful: says.harmful,
  other: says.other,
};
const choices = reportReasons.map((value) => ({ value, label: words[value] }));

export function ReportButton({ slug }: { slug: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {says.report}
      </Button>
      {open && <ReportDialog slug={slug} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What is wrong with a template, for those who keep the studio. */
function ReportDialog({ slug, onClose }: { slug: string; onClose: () => void }) {
  const [reason, setReason] = useState<ReportReason>("stolen");
  const [more, setMore] = useState("");
  const [state, setState] = useState<"open" | "sending" | "sent">("open");
  const [failure, setFailure] = useState<unknown>(null);
  const send = async () => {
    setState("sending");
    setFailure(null);
    try {
      await call(templateApi.report, { path: { slug }, body: { reason, words: more } });
      setState("sent");
    } catch (error) {
      setFailure(error);
      setState("open");
    }
  };
  if (state === "sent") {
    return (
      <Dialog title={says.reportThis} onClose={onClose}>
        <output>{says.reported}</output>
        <div>
          <Button onClick={onClose}>{says.close}</Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={says.reportThis} onClose={onClose} stays={more !== ""}>
      <Field label={says.whatIsWrong}>
        {(control) => <Select {...control} choices={choices} value={reason} onChange={setReason} />}
      </Field>
      <Field label={says.sayMore}>
        {(control) => (
          <TextArea
            {...control}
            lines={3}
            maxLength={2000}
            value={more}
            onChange={(event) => setMore(event.target.value)}
          />
        )}
      </Field>
      {failure !== null && <ErrorNote error={failure} what={says.reportFailed} />}
      <div>
        <Button variant="accent" disabled={state === "sending"} onClick={() => void send()}>
          {says.sendReport}
        </Button>
      </div>
    </Dialog>
  );
}
