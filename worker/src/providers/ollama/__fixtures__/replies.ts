import type { Fixture } from "../../fixture";

const chat = { method: "POST", path: "/api/chat" } as const;
const documented = { "": "documented" } as const;

const whole = (message: object, reason: string) => ({
  model: "llama3.2",
  created_at: "2026-11-01T10:00:00.000Z",
  message,
  done: true,
  done_reason: reason,
  total_duration: 4935886791,
  load_duration: 534986708,
  prompt_eval_count: 126,
  prompt_eval_duration: 107345000,
  eval_count: 98,
  eval_duration: 4289432000,
});

/** Replies as the contract file of Ollama has them. */
export const replies: readonly Fixture[] = [
  {
    ...chat,
    name: "an answer",
    status: 200,
    body: whole({ role: "assistant", content: "A lighthouse at dusk, wide." }, "stop"),
    marks: documented,
  },
  {
    ...chat,
    name: "an answer that was cut off",
    status: 200,
    body: whole({ role: "assistant", content: "A lighthouse" }, "length"),
    marks: documented,
  },
  {
    ...chat,
    name: "a model that was only loaded",
    status: 200,
    body: whole({ role: "assistant", content: "" }, "load"),
    marks: documented,
  },
  {
    ...chat,
    name: "a model that only thought",
    status: 200,
    body: whole({ role: "assistant", content: "", thinking: "Hm." }, "stop"),
    marks: documented,
  },
  {
    ...chat,
    name: "a failure with a 200",
    status: 200,
    body: { error: "llama runner process has terminated" },
    marks: documented,
  },
  {
    ...chat,
    name: "no such model",
    status: 404,
    body: { error: "model 'llama3.2' not found" },
    marks: documented,
  },
  {
    ...chat,
    name: "a model that can't chat",
    status: 400,
    body: { error: '"llama3.2" does not support chat' },
    marks: documented,
  },
  {
    ...chat,
    name: "a queue that is full",
    status: 503,
    body: { error: "server busy, please try again.  maximum pending requests exceeded" },
    marks: documented,
  },
  {
    ...chat,
    name: "a runner that failed",
    status: 500,
    body: { error: "llama runner process has terminated: exit status 2" },
    marks: documented,
  },
  {
    name: "its version",
    method: "GET",
    path: "/api/version",
    status: 200,
    body: { version: "0.12.0" },
    marks: documented,
  },
];
