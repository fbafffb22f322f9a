import type { CastMember } from "@aktion/schema/api/cast";
import { expect, test } from "vitest";
import { memberOf, modelOf, trainingOf } from "./__fixtures__/member";
import { newsOf } from "./training-news";

const going = trainingOf();
const model = (id: string) => modelOf({ id });
const mara = (training: CastMember["training"], learned: CastMember["model"] = null) =>
  memberOf("Mara", { training, model: learned });
const said = (before: CastMember, after: CastMember) =>
  newsOf([before], [after]).map(({ member, is }) => `${member.name} ${is}`);

test("a training that ended is news once, whichever way it ended", () => {
  expect(said(mara(going), mara(null, model("m1")))).toEqual(["Mara ready"]);
  expect(said(mara(going, model("m1")), mara(null, model("m2")))).toEqual(["Mara ready"]);
  const failed = { ...going, state: "failed", why: "No face was found." } as const;
  expect(said(mara(going), mara(failed))).toEqual(["Mara failed"]);
  expect(said(mara(failed), mara(failed))).toEqual([]);
  expect(said(mara(null, model("m1")), mara(null, model("m1")))).toEqual([]);
});

test("one that goes on, was stopped, or whose member is gone, is none", () => {
  expect(said(mara(going), mara(going))).toEqual([]);
  expect(said(mara(going), mara({ ...going, state: "failed" }))).toEqual([]);
  expect(said(mara(going, model("m1")), mara(null, model("m1")))).toEqual([]);
  expect(newsOf([mara(going)], [])).toEqual([]);
});
