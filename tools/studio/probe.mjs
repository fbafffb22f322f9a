import http from "node:http";

/**
 * One question to a local server, on a connection of its own.
 * Any HTTP answer counts as "answers": whether it is the right one is not asked here.
 */
export function probe(url, timeoutMs = 2000) {
  return new Promise((resolve) => {
    const request = http.get(url, { agent: false, timeout: timeoutMs }, (response) => {
      response.resume();
      resolve("answers");
    });
    request.once("timeout", () => {
      resolve("hangs");
      request.destroy();
    });
    request.once("error", () => resolve("refuses"));
  });
}
