import * as contract from "@aktion/schema/api/cast";
import type { App } from "../http/app-types";
import { serve } from "../http/serve";
import {
  bringMemberBack,
  changeMember,
  createMember,
  findMember,
  listMembers,
  removeMember,
} from "../services/cast";

export function castRoutes(app: App): void {
  serve(app, contract.listCast, ({ deps, caller, query }) => listMembers(deps, caller.id, query));

  serve(app, contract.createCastMember, ({ deps, caller, body }) =>
    createMember(deps, caller.id, body),
  );

  serve(app, contract.getCastMember, ({ deps, caller, path }) =>
    findMember(deps, caller.id, path.id),
  );

  serve(app, contract.changeCastMember, ({ deps, caller, path, body }) =>
    changeMember(deps, caller.id, path.id, body),
  );

  serve(app, contract.deleteCastMember, async ({ deps, caller, path }) => {
    await removeMember(deps, caller.id, path.id);
    return { ok: true as const };
  });

  serve(app, contract.undeleteCastMember, ({ deps, caller, path }) =>
    bringMemberBack(deps, caller.id, path.id),
  );
}
