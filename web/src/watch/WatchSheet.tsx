import { useQuery, useQueryClient } from "@tanstack/react-query";
import { titleOf } from "@aktion/schema/graph/check";
import { useState } from "react";
import * as says from "#words/watch";
import { call } from "../api/call";
import { useMe } from "../api/session";
import { openSignIn } from "../app/rim-dialog";
import { PageError } from "../app/PageError";
import { useBoard, useGraph, useView } from "../stores/board-context";
import { wiringOf } from "../stores/graph-index";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { useWishes } from "../ui/use-wish";
import { CameBack } from "./CameBack";
import { LinkRow } from "./LinkRow";
import { watchApi } from "./watch-api";
import styles from "./WatchSheet.module.css";

/** Links to what is circled here, for those who only watch, and what they said. */
export default function WatchSheet() {
  const { view, boardId, saving } = useBoard();
  const client = useQueryClient();
  const guest = useMe().data?.user.email === null;
  const chosen = useView(({ selected }) => (selected.size === 1 ? [...selected][0]! : null));
  const circled = useGraph(({ nodes }) => nodes.some(({ take }) => take !== null));
  const name = useGraph((graph) => (chosen === null ? "" : titleOf(wiringOf(graph), chosen)));
  const [failure, setFailure] = useState<unknown>(null);
  const [marks, wish] = useWishes<{ doneAt: number | null }>();
  const queryKey = ["watch-links", boardId];
  const links = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(watchApi.list, { path: { id: boardId }, signal }),
    refetchInterval: 15_000,
  });
  const act = async (work: Promise<unknown>) => {
    setFailure(null);
    await work.catch(setFailure);
    await client.invalidateQueries({ queryKey });
  };
  const make = async (node: string | null) => {
    // What is circled a moment ago is to be seen by who opens it now.
    await saving.flush();
    await call(watchApi.create, { path: { id: boardId }, body: { node } });
  };
  const items = (links.data?.items ?? []).map((link) => ({
    ...link,
    notes: link.notes.map((note) => ({ ...note, ...marks.get(note.id)?.value })),
  }));
  const mark = (token: string, note: string, done: boolean) =>
    void wish(note, { doneAt: done ? Date.now() : null }, () =>
      act(call(watchApi.mark, { path: { token, note }, body: { done } })),
    );
  return (
    <Dialog title={says.sendToWatch} width={560} onClose={() => view.setState({ sheet: null })}>
      <p className={styles.words}>{says.whatALinkIs}</p>
      {guest ? (
        <div className={styles.ways}>
          <p className={styles.hint}>{says.signInToSend}</p>
          <Button onClick={openSignIn}>{says.signIn}</Button>
        </div>
      ) : (
        <div className={styles.ways}>
          <Button variant="accent" disabled={!circled} onClick={() => void act(make(null))}>
            {says.linkToTheCircled}
          </Button>
          {chosen !== null && (
            <Button onClick={() => void act(make(chosen))}>{says.linkTo(name)}</Button>
          )}
          {!circled && <p className={styles.hint}>{says.circleATakeFirst}</p>}
        </div>
      )}
      {failure !== null && <PageError error={failure} />}
      {links.isError && (
        <PageError
          error={links.error}
          what={says.linksCouldNotBeRead}
          onRetry={() => void links.refetch()}
        />
      )}
      {items.length > 0 && (
        <section aria-label={says.openLinks}>
          <h3 className={styles.sub}>{says.openLinks}</h3>
          <ul className={styles.list}>
            {items.map((link) => (
              <LinkRow
                key={link.token}
                link={link}
                onEnd={() => void act(call(watchApi.end, { path: { token: link.token } }))}
              />
            ))}
          </ul>
        </section>
      )}
      {items.length > 0 && <CameBack links={items} onMark={mark} />}
    </Dialog>
  );
}
