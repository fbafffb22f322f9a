import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { binary, remembered, root } from "../launcher/places.mjs";

/** Runs some of vitest's projects and counts their tests from its own report. */
export async function vitest({ command }, name, projects) {
  const report = remembered("tests", `${name}.json`);
  rmSync(report, { force: true });
  const { code, text } = await command([
    binary.vitest,
    "run",
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  const told = readReport(report);
  return { ...count(told, code), text: [...failures(told), complaints(text)].join("\n") };
}

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
  const note = `${passed} passed${failed > 0 ? `, ${failed} failed` : ""}`;
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, note };
}
