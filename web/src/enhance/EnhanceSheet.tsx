import { takeEnhanced } from "@aktion/schema/graph/take-enhanced";
import { useEffect, useRef, useState } from "react";
import * as says from "#words/enhance";
import { useBoard, useGraph } from "../stores/board-context";
import { select, tell } from "../stores/view";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { promptFacts, type PromptFacts } from "./prompt-facts";
import { Proposal } from "./Proposal";
import styles from "./EnhanceSheet.module.css";

/** A node's prompt, and the enhanced one beside it. Nothing is changed before that is taken. */
export default function EnhanceSheet({ node }: { node: string }) {
  const session = useBoard();
  const { view, edit, document } = session;
  // As it was when this was opened: what is read here stays what was asked.
  const [facts] = useState(() => promptFacts(document.graph(), node));
  const tier = useGraph((graph) => graph.settings.tier);
  const close = () => view.setState({ enhancing: null });
  if (!facts) return null;
  if (facts.state !== "ready") return <Why facts={facts} onClose={close} />;
  const { name, text, style } = facts;
  return (
    <Dialog title={says.enhanceThePrompt} width={760} stays onClose={close}>
      <Proposal
        ask={{ text, style, tier }}
        onKeep={close}
        onUse={(words) => {
          if (edit(takeEnhanced(node, name, words))) tell(view, says.enhancedWordsTaken);
          close();
        }}
      />
    </Dialog>
  );
}

/** Why these words are not enhanced here, and where to go on. */
function Why({
  facts,
  onClose,
}: {
  facts: Exclude<PromptFacts, { state: "ready" }>;
  onClose: () => void;
}) {
  const { view, canvas } = useBoard();
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => go.current?.focus(), []);
  if (facts.state !== "wired")
    return (
      <Dialog title={says.enhanceThePrompt} onClose={onClose}>
        <p>{facts.state === "empty" ? says.writeFirst : says.tooLong}</p>
      </Dialog>
    );
  const { source, title, there } = facts;
  const show = () => {
    select(view, [source]);
    canvas.current?.fit([source]);
    view.setState({ enhancing: there ? source : null });
  };
  return (
    <Dialog title={says.enhanceThePrompt} onClose={onClose}>
      <p>{there ? says.comeFromEnhanceThere(title) : says.comeFrom(title)}</p>
      <div className={styles.acts}>
        <Button ref={go} variant="accent" onClick={show}>
          {there ? says.enhanceThere : says.showIt}
        </Button>
      </div>
    </Dialog>
  );
}
