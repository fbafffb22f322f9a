import * as contract from "@aktion/schema/api/cast";
import type { App } from "../http/app-types";
import { idempotencyKey } from "../http/idempotency-key";
import { serve } from "../http/serve";
import {
  bringMemberBack,
  changeMember,
  createMember,
  findMember,
  listMembers,
  removeMember,
  usesOfMember,
} from "../services/cast";
import { offerOfTraining, trainMember } from "../services/train-member";

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

  serve(app, contract.offerTraining, ({ deps, caller, path }) =>
    offerOfTraining(deps, caller, path.id),
  );

  serve(app, contract.trainCastMember, async ({ deps, caller, path, body, request }) => {
    await trainMember(deps, caller, path.id, body, idempotencyKey(request));
    return findMember(deps, caller.id, path.id);
  });

  serve(app, contract.usesOfCastMember, ({ deps, caller, path }) =>
    usesOfMember(deps, caller.id, path.id),
  );

  serve(app, contract.undeleteCastMember, ({ deps, caller, path }) =>
    bringMemberBack(deps, caller.id, path.id),
  );
}
