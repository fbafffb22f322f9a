import * as contract from "@aktion/schema/api/boards";
import { AppError } from "@aktion/schema/errors";
import type { App } from "../http/app-types";
import { serve } from "../http/serve";
import {
  createFromDocument,
  duplicateBoard,
  findBoard,
  renameBoard,
  restoreBoard,
  saveBoard,
  versionOf,
} from "../services/boards";
import { describeBoard, describeWhole } from "../services/describe-board";

const revisionOf = (text: string): number => {
  const revision = Number(text);
  if (!Number.isSafeInteger(revision)) throw new AppError("board.version-not-found");
  return revision;
};

export function boardRoutes(app: App): void {
  serve(app, contract.createBoard, ({ deps, caller, body }) =>
    createFromDocument(deps, caller.id, body),
  );

  serve(app, contract.listBoards, async ({ deps, caller, query }) => {
    const { items, next } = await deps.boards.list(caller.id, query);
    return { items: items.map(describeBoard), next };
  });

  serve(app, contract.getBoard, async ({ deps, caller, path }) =>
    describeWhole(await findBoard(deps, caller.id, path.id)),
  );

  serve(app, contract.boardRevision, async ({ deps, caller, path }) => {
    const revision = await deps.boards.revision(caller.id, path.id);
    if (revision === null) throw new AppError("board.not-found");
    return { revision };
  });

  serve(app, contract.saveBoard, async ({ deps, caller, path, body }) => ({
    revision: await saveBoard(deps, caller.id, path.id, {
      graph: body.graph,
      revision: body.revision,
    }),
  }));

  serve(app, contract.renameBoard, async ({ deps, caller, path, body }) => ({
    revision: await renameBoard(deps, caller.id, path.id, body.title),
  }));

  serve(app, contract.duplicateBoard, ({ deps, caller, path }) =>
    duplicateBoard(deps, caller.id, path.id),
  );

  serve(app, contract.deleteBoard, async ({ deps, caller, path }) => {
    if (!(await deps.boards.remove(caller.id, path.id, deps.now())))
      throw new AppError("board.not-found");
    return { ok: true as const };
  });

  serve(app, contract.undeleteBoard, async ({ deps, caller, path }) => {
    if (!(await deps.boards.bringBack(caller.id, path.id))) throw new AppError("board.not-found");
    return describeBoard(await findBoard(deps, caller.id, path.id));
  });

  serve(app, contract.boardHistory, async ({ deps, caller, path }) => {
    await findBoard(deps, caller.id, path.id);
    return { items: await deps.boards.history(path.id), next: null };
  });

  serve(app, contract.boardVersion, async ({ deps, caller, path }) => {
    const revision = revisionOf(path.revision);
    return { revision, graph: await versionOf(deps, caller.id, path.id, revision) };
  });

  serve(app, contract.restoreBoard, ({ deps, caller, path, body }) =>
    restoreBoard(deps, caller.id, path.id, body.revision),
  );

  serve(app, contract.nameBoardVersion, async ({ deps, caller, path, body }) => {
    const row = await findBoard(deps, caller.id, path.id);
    const at = deps.now();
    await deps.boards.keep(path.id, "named", body.name, at);
    return {
      revision: row.revision,
      name: body.name,
      reason: "named" as const,
      nodes: row.nodes,
      at,
    };
  });
}
