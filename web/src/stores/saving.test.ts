import { setSettings } from "@aktion/schema/graph/edits";
import { emptyGraph, type Graph } from "@aktion/schema/graph/graph";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiError, offlineError } from "../api/api-error";
import { createDocument } from "./document";
import type { LocalCopies } from "./local-copy";
import { createSaving, type SavingStart } from "./saving";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const title = (words: string) => setSettings({ title: words });

function board(start: Partial<SavingStart> = {}, unsent?: Graph) {
  const first = emptyGraph("first");
  const wishes = { down: false, loseAnswer: false, refuses: false, deleted: false, slow: 0 };
  const server = { revision: 1, graph: first, sends: 0, ...wishes };
  const document = createDocument(unsent ?? first);
  const copies: LocalCopies = {
    read: () => Promise.resolve(null),
    write: vi.fn(() => Promise.resolve()),
    setAside: vi.fn(() => Promise.resolve()),
  };
  const saving = createSaving(
    {
      boardId: "brd_1",
      document,
      copies,
      send: async ({ graph, revision }) => {
        server.sends += 1;
        if (server.slow > 0) await new Promise((resolve) => setTimeout(resolve, server.slow));
        if (server.down) throw offlineError();
        if (server.deleted) throw new ApiError("board.not-found", 404, "not there");
        if (server.refuses) throw new ApiError("graph.invalid", 422, "not like that");
        if (revision !== server.revision) {
          const { revision: now, graph: theirs } = server;
          throw new ApiError("board.stale", 409, "stale", {
            revision: now,
            graph: structuredClone(theirs),
          });
        }
        server.graph = graph;
        server.revision += 1;
        if (server.loseAnswer) {
          server.loseAnswer = false;
          throw offlineError();
        }
        return { revision: server.revision };
      },
      newest: async () => ({ revision: server.revision, graph: server.graph }),
      announce: vi.fn(),
      now: () => Date.now(),
    },
    { saved: first, revision: 1, savedAt: 0, conflict: null, ...start },
  );
  const elsewhere = (words: string) => {
    server.graph = title(words)(server.graph);
    server.revision += 1;
  };
  return { server, document, saving, copies, elsewhere };
}

test("edits are kept here at once and sent together within a second", async () => {
  const { server, document, saving, copies } = board();
  document.edit(title("a"));
  expect(copies.write).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(300);
  document.edit(title("ab"));
  await vi.advanceTimersByTimeAsync(700);
  expect(server.sends).toBe(1);
  expect(server.graph.settings.title).toBe("ab");
  expect(saving.store.getState()).toMatchObject({ status: "saved", revision: 2 });
});

test("a newer revision is never overwritten: mine can be kept", async () => {
  const { server, document, saving, elsewhere } = board();
  elsewhere("theirs");
  document.edit(title("mine"));
  await vi.advanceTimersByTimeAsync(1000);
  expect(saving.store.getState()).toMatchObject({ status: "conflict" });
  expect(server.graph.settings.title).toBe("theirs");
  document.edit(title("mine too"));
  await vi.advanceTimersByTimeAsync(5000);
  expect(server.graph.settings.title).toBe("theirs");
  saving.keepMine();
  await vi.advanceTimersByTimeAsync(1000);
  expect(server.graph.settings.title).toBe("mine too");
  expect(saving.store.getState()).toMatchObject({ status: "saved", revision: 3 });
});

test("or theirs taken, with mine set aside and in undo", async () => {
  const { document, saving, copies, elsewhere } = board();
  elsewhere("theirs");
  document.edit(title("mine"));
  await vi.advanceTimersByTimeAsync(1000);
  saving.takeTheirs();
  expect(document.graph().settings.title).toBe("theirs");
  expect(copies.setAside).toHaveBeenCalledTimes(1);
  document.undo();
  expect(document.graph().settings.title).toBe("mine");
});

test("a board deleted elsewhere: saving rests, nothing is lost, and all is sent once it is back", async () => {
  const { server, document, saving, copies } = board();
  server.deleted = true;
  document.edit(title("a"));
  await vi.advanceTimersByTimeAsync(1000);
  expect(saving.store.getState().status).toBe("gone");
  expect(server.sends).toBe(1);

  document.edit(title("b"));
  saving.retry();
  await saving.leave();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.sends).toBe(1);
  expect(saving.store.getState().status).toBe("gone");
  expect(copies.write).toHaveBeenLastCalledWith(
    "brd_1",
    expect.objectContaining({ graph: document.graph(), dirty: true }),
  );
  await expect(saving.flush()).rejects.toThrow("Bring it back first");

  server.deleted = false;
  saving.back();
  await vi.advanceTimersByTimeAsync(100);
  expect(saving.store.getState()).toMatchObject({ status: "saved", revision: 2 });
  expect(server.graph.settings.title).toBe("b");
});

test("a board without edits is known to be gone, and to be back, from its revision alone", async () => {
  const { document, saving } = board();
  saving.gone();
  expect(saving.store.getState().status).toBe("gone");
  document.edit(title("a"));
  document.undo();
  expect(saving.store.getState().status).toBe("gone");
  await saving.heard(1);
  expect(saving.store.getState().status).toBe("saved");
});

test("a newer graph that says the same is adopted without a word", async () => {
  const { document, saving, elsewhere } = board();
  elsewhere("same");
  document.edit(title("same"));
  await vi.advanceTimersByTimeAsync(1000);
  expect(saving.store.getState()).toMatchObject({ status: "saved", revision: 2 });
});

test("offline, edits go on and are sent on return", async () => {
  const { server, document, saving } = board();
  server.down = true;
  document.edit(title("a"));
  await vi.advanceTimersByTimeAsync(1000);
  expect(saving.store.getState().status).toBe("offline");
  await expect(saving.flush()).rejects.toThrow("can't be reached");
  document.edit(title("b"));
  server.down = false;
  saving.retry();
  await vi.advanceTimersByTimeAsync(100);
  expect(server.graph.settings.title).toBe("b");
  expect(saving.store.getState().status).toBe("saved");
});

test("a lost answer is not a conflict, whatever was typed since", async () => {
  const { server, document, saving } = board();
  server.loseAnswer = true;
  document.edit(title("a"));
  await vi.advanceTimersByTimeAsync(900);
  document.edit(title("ab"));
  await vi.advanceTimersByTimeAsync(5000);
  expect(server.graph.settings.title).toBe("ab");
  expect(saving.store.getState()).toMatchObject({ status: "saved", revision: 3 });
});

test("what a reload found unsent is sent at once", async () => {
  const { server } = board({}, title("typed before the reload")(emptyGraph("first")));
  await vi.advanceTimersByTimeAsync(50);
  expect(server.graph.settings.title).toBe("typed before the reload");
});

test("a clean page follows another tab, a flush answers the revision a run may name", async () => {
  const { document, saving, elsewhere } = board();
  elsewhere("theirs");
  await saving.heard(2);
  expect(document.graph().settings.title).toBe("theirs");
  document.edit(title("on top"));
  await expect(saving.flush()).resolves.toBe(3);
});

test("what a reload found unsent is this page's own copy before anything is sent", async () => {
  const { copies } = board({}, title("typed before the reload")(emptyGraph("first")));
  const first = { dirty: true, baseRevision: 1 };
  expect(copies.write).toHaveBeenCalledWith("brd_1", expect.objectContaining(first));
  await vi.advanceTimersByTimeAsync(50);
  const last = expect.objectContaining({ dirty: false, baseRevision: 2 });
  expect(copies.write).toHaveBeenLastCalledWith("brd_1", last);
});

test("an edit made while the one before is refused is sent in its turn", async () => {
  const { server, document, saving } = board();
  server.slow = 2000;
  server.refuses = true;
  document.edit(title("refused"));
  await vi.advanceTimersByTimeAsync(1000);
  document.edit(title("mended"));
  await vi.advanceTimersByTimeAsync(1500);
  server.refuses = false;
  await vi.advanceTimersByTimeAsync(4000);
  expect(server.graph.settings.title).toBe("mended");
  expect(saving.store.getState().status).toBe("saved");
});

test("a page that is left while it sends sends the rest as well", async () => {
  const { server, document, saving } = board();
  server.slow = 2000;
  document.edit(title("a"));
  await vi.advanceTimersByTimeAsync(1000);
  document.edit(title("ab"));
  const left = saving.leave();
  saving.stop();
  await vi.advanceTimersByTimeAsync(5000);
  await left;
  expect(server.graph.settings.title).toBe("ab");
});
