import type { BodyOf } from "@aktion/schema/api/endpoint";
import type { publishTemplate as contract } from "@aktion/schema/api/templates";
import { sha256 } from "@aktion/schema/digest";
import { AppError } from "@aktion/schema/errors";
import { withoutBypassed } from "@aktion/schema/graph/bypass";
import { wire } from "@aktion/schema/graph/wiring";
import { tagNames } from "@aktion/schema/media/file-tags";
import { scopeOf } from "@aktion/schema/run/scope";
import { canonical } from "@aktion/schema/tasks/canonical";
import { chooseInputs, templateLimits } from "@aktion/schema/templates/inputs";
import { leaveBehind } from "@aktion/schema/templates/leave-behind";
import { newSlug } from "@aktion/schema/templates/slug";
import type { Counter, MediaMaker, ObjectStore } from "../ports/outside";
import type { AssetStore, BoardStore } from "../ports/stores";
import type { TemplateShot, TemplateStore } from "../ports/template-store";
import { notTooOften } from "./not-too-often";
import { findBoard, readDocument } from "./boards";
import { keepTemplateShot } from "./keep-template-shot";
import { keepTemplatePicture, takesToShow } from "./keep-template-picture";

interface Needs {
  readonly boards: BoardStore;
  readonly assets: AssetStore;
  readonly objects: ObjectStore;
  readonly media: MediaMaker;
  readonly templates: TemplateStore;
  readonly counter: Counter;
  readonly origin: string;
  readonly now: () => number;
}

type Asked = BodyOf<typeof contract>;

/** The graph as it leaves the board, and its form. */
async function whatLeaves(needs: Needs, owner: string, { boardId, inputs }: Asked) {
  const row = await findBoard(needs, owner, boardId);
  const board = readDocument(JSON.parse(row.graph));
  if (board.settings.private) throw new AppError("template.private");
  const { graph, ids } = leaveBehind(board);
  if (scopeOf(wire(withoutBypassed(graph)), {}).length === 0)
    throw new AppError("template.nothing");
  const asked = inputs.map((input) => ({ ...input, node: ids.get(input.node) ?? "" }));
  return { graph, inputs: chooseInputs(graph, asked) };
}

async function nextVersion({ templates }: Needs, owner: string, { slug, title }: Asked) {
  if (slug === undefined) return { slug: newSlug(title), version: 1 };
  const row = await templates.get(slug);
  if (!row || row.owner !== owner) throw new AppError("template.not-found");
  if (row.takenDownAt !== null) throw new AppError("template.taken-down");
  return { slug, version: row.version + 1 };
}

const anHour = 60;

export async function publishTemplate(
  needs: Needs,
  owner: string,
  asked: Asked,
): Promise<{ slug: string; version: number }> {
  const [{ graph, inputs }, { slug, version }, takes] = await Promise.all([
    whatLeaves(needs, owner, asked),
    nextVersion(needs, owner, asked),
    takesToShow(needs, owner, [...(asked.cover === null ? [] : [asked.cover]), ...asked.samples]),
  ]);
  const text = canonical(graph);
  const hash = await sha256(text);
  const link = `${needs.origin}/templates/${slug}?version=${version}`;
  const tags = { [tagNames.template]: JSON.stringify({ link, sha256: hash }) };
  await notTooOften(needs, `publish ${owner}`, { most: anHour, seconds: 3600 });
  // Of two who publish the same version at once, neither writes over the other's pictures.
  const folder = `t/${slug}/${version}-${crypto.randomUUID()}`;
  const keys = takes.map((_, place) => `${folder}/${place}`);
  for (const [place, take] of takes.entries())
    await keepTemplatePicture(needs, take, keys[place]!, tags);
  const samples = asked.cover === null ? takes : takes.slice(1);
  const shots: (TemplateShot | null)[] = [];
  for (const [place, take] of samples.entries())
    shots.push(await keepTemplateShot(needs, take, `${folder}/shot-${place}`, graph.settings.rate));
  const { title, summary, tags: words } = asked;
  const done = await needs.templates.publish(
    owner,
    {
      slug,
      version,
      title,
      summary,
      tags: [...new Set(words)],
      graph: text,
      inputs: JSON.stringify(inputs),
      sha256: hash,
      aspect: graph.settings.aspect,
      nodes: graph.nodes.length,
      coverKey: asked.cover === null ? null : keys[0]!,
      samples: asked.cover === null ? keys : keys.slice(1),
      shots,
      at: needs.now(),
    },
    asked.shown,
    templateLimits.mine,
  );
  if (done === "published") return { slug, version };
  await needs.objects.remove([...keys, ...shots.flatMap((shot) => shot?.key ?? [])]);
  throw new AppError(done === "full" ? "template.too-many" : "server.busy");
}
