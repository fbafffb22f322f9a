import type { Fixture } from "../../fixture";

const start = { method: "POST", path: "/create_task_txt2img" } as const;
const ask = { method: "GET", path: "/get_task_progress/*" } as const;
/** Nothing of it is the maker's own word; several of its clients agree on what is observed. */
const agreed = { "": "observed" } as const;
const alone = { "": "unverified" } as const;

const sealed = (data: unknown) => ({ code: 200, msg: "OK", data });
const task = (status: string, generate_result_slots: unknown, error_reason = "") =>
  sealed({ task_id: "task-1", status, error_reason, generate_result_slots });
const empty = ["", "", "", ""];
const refused = (code: number, msg: string) => ({ code, msg, data: null });

/** Replies as the contract file of Dzine has them. */
export const replies: readonly Fixture[] = [
  {
    ...start,
    name: "a task that was taken in",
    status: 200,
    body: sealed({ task_id: "task-1" }),
    marks: agreed,
  },
  {
    ...start,
    name: "a task without an id",
    status: 200,
    body: sealed({}),
    marks: alone,
  },
  {
    ...start,
    name: "a style that can't be used on a picture",
    status: 200,
    body: refused(108_005, "The style is not usable for img2img"),
    marks: alone,
  },
  {
    ...start,
    name: "a wrong key",
    status: 200,
    body: refused(40_101, "Invalid API key"),
    marks: alone,
  },
  {
    ...ask,
    name: "waiting",
    status: 200,
    body: task("waiting", empty),
    marks: { ...alone, "data.status": "observed" },
  },
  {
    ...ask,
    name: "uploading",
    status: 200,
    body: task("uploading", empty),
    marks: { ...alone, "data.status": "observed" },
  },
  {
    ...ask,
    name: "done",
    status: 200,
    body: task("succeeded", ["https://static.dzine.ai/open_product/1_output.webp", "", "", ""]),
    marks: agreed,
  },
  {
    ...ask,
    name: "done, in another word",
    status: 200,
    body: task("success", ["https://static.dzine.ai/open_product/1_output.webp", "", "", ""]),
    marks: { ...agreed, "data.status": "unverified" },
  },
  {
    ...ask,
    name: "done, with nothing",
    status: 200,
    body: task("succeeded", empty),
    marks: alone,
  },
  {
    ...ask,
    name: "done, with no slots",
    status: 200,
    body: task("succeeded", null),
    marks: alone,
  },
  {
    ...ask,
    name: "failed",
    status: 200,
    body: task("failed", empty, "The model failed"),
    marks: { ...agreed, "data.error_reason": "unverified" },
  },
  {
    ...ask,
    name: "declined",
    status: 200,
    body: task("failed", empty, "The image violates the content policy"),
    marks: alone,
  },
  {
    ...ask,
    name: "in no known shape",
    status: 200,
    body: sealed({ result: { state: 4 } }),
    marks: alone,
  },
  {
    name: "the styles",
    method: "GET",
    path: "/style/list",
    status: 200,
    body: sealed({
      page_no: 0,
      page_size: 1,
      total: 208,
      msg: "",
      list: [{ name: "No Style v2", base_model: "S", style_code: "Style-1" }],
    }),
    marks: agreed,
  },
];
