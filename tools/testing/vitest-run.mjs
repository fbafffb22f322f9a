import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { binary, remembered, root } from "../launcher/places.mjs";

/**
 * Runs some of vitest's projects and counts their tests from its own reports. In several shares, each
 * is a process that sets up for itself: a journey waits more than it works, so two go side by side.
 */
export async function vitest({ command }, name, projects, shares = 1) {
  const parts = Array.from({ length: shares }, (_, place) => place + 1);
  const told = await Promise.all(
    parts.map(async (part) => {
      const own = shares === 1 ? name : `${name}-${part}`;
      const report = remembered("tests", `${own}.json`);
      rmSync(report, { force: true });
      const args = [
        binary.vitest,
        "run",
        ...projects.flatMap((project) => ["--project", project]),
        ...(shares === 1 ? [] : [`--shard=${part}/${shares}`]),
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
      ];
      const { code, text } = await command(args, shares === 1 ? undefined : part);
      const read = readReport(report);
      const lines = [...failures(read), code === 0 ? "" : complaints(text)];
      return { ...count(read, code), text: lines.join("\n") };
    }),
  );
  return sum(told);
}

const sum = (told) => {
  const passed = told.reduce((all, one) => all + one.passed, 0);
  const failed = told.reduce((all, one) => all + one.failed, 0);
  const note = `${passed} passed${failed > 0 ? `, ${failed} failed` : ""}`;
  return { passed, failed, note, text: told.map(({ text }) => text).join("\n") };
};

/** Each failed test in a line with the first line of why, so that a cut log still names them all. */
export function failures(report) {
  return (report?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages: [why = ""] }) => {
        const file = path.relative(root, name);
        return `${file}: ${fullName.trim()}: ${why.split("\n")[0].slice(0, 160)}`;
      }),
  );
}

/** From where vitest tells of what went wrong; its list of all that went well is left out. */
export function complaints(text) {
  const start = text.search(/^⎯+ (Failed|Unhandled)/m);
  return start < 0 ? text : text.slice(start);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** A file that can't even be loaded has no tests in the report: it counts as one failure. */
export function count(report, code) {
  if (!report) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter(({ status, assertionResults }) => {
    return status === "failed" && !assertionResults.some((each) => each.status === "failed");
  }).length;
  const failed = report.numFailedTests + unloaded;
  const passed = report.numPassedTests;
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}
