import type { SentBodyOf } from "@aktion/schema/api/endpoint";
import type { publishTemplate } from "@aktion/schema/api/templates";
import { call } from "../api/call";
import type { BoardSession } from "../stores/board-session";
import { templateApi } from "./template-api";
import { refreshTemplates } from "./template-queries";

export interface PublishedAs {
  readonly slug: string;
  readonly version: number;
  readonly title: string;
}

/** What is on the page is what is published: it is saved first. */
export async function publishBoard(
  { boardId, saving }: BoardSession,
  asked: Omit<SentBodyOf<typeof publishTemplate>, "boardId">,
): Promise<PublishedAs> {
  await saving.flush();
  const done = await call(templateApi.publish, { body: { ...asked, boardId } });
  void refreshTemplates();
  return { ...done, title: asked.title };
}
