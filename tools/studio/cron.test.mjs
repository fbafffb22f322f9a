import { createServer } from "node:http";
import { expect, test } from "vitest";
import { ringCron } from "./cron.mjs";

async function studio(answer) {
  const rung = [];
  const server = createServer((request, response) => {
    rung.push(request.url);
    answer(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { rung, port: server.address().port, close: () => server.close() };
}

test("it rings each time, and no more when it is stopped", async () => {
  const { rung, port, close } = await studio((response) => response.end("ok"));
  const bell = ringCron(port, { every: 20 });
  await expect.poll(() => rung.length).toBeGreaterThan(2);
  expect(new Set(rung)).toEqual(new Set(["/cdn-cgi/handler/scheduled"]));
  bell.stop();
  await new Promise((resolve) => setTimeout(resolve, 40));
  const { length } = rung;
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(rung.length).toBe(length);
  close();
});

test("a studio that is away or slow is rung once at a time, and nothing fails", async () => {
  const open = [];
  const { rung, port, close } = await studio((response) => open.push(response));
  const bell = ringCron(port, { every: 5 });
  await expect.poll(() => rung.length).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(rung.length).toBe(1);
  bell.stop();
  for (const response of open) response.end();
  close();
  await ringCron(port, { every: 1_000_000 }).now();
});
