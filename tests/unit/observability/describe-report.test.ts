import fc from "fast-check";
import { expect, test } from "vitest";
import { describeReport, type ReportFacts } from "@/src/observability/describe-report.ts";
import type { ErrorReport } from "@/src/observability/report-error.ts";

const AT = Date.parse("2026-11-30T10:05:31Z");
const CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36";

const facts = (errors: readonly ErrorReport[] = [], more: Partial<ReportFacts> = {}): ReportFacts => ({
  version: "0.1.0",
  userAgent: CHROME,
  language: "en-GB",
  faults: [],
  errors,
  ...more,
});

/** What a person may have entered somewhere, as faults like to quote it. */
const PLANTED = [
  "left knee, since the fall in Kyoto",
  "Anna Berger",
  "anna.berger@example.org",
  "/Volumes/anna/Downloads/Morning Run 2026-11-29.fit",
  "C:\\Users\\anna\\Diary.json",
  "https://www.strava.com/activities/123456789",
  "52.5200, 13.4050",
  "+49 30 901820",
  "pain 8 of 10",
];

const planted = (text: string): ErrorReport => {
  const error = new TypeError(`cannot read “${text}”\n    at ${text}`);
  return { at: AT, where: `message ${text}`, message: `${error.name}: ${error.message}`, stack: error.stack ?? "" };
};

test.each(PLANTED)("nothing of %s is in a report, wherever it was quoted", (text) => {
  const report = describeReport(
    facts([planted(text), { ...planted(text), stack: `${text}@moz-extension://1/${text}.js:1:2` }], {
      language: text,
      userAgent: text,
    }),
  );
  for (const word of text.split(/[\s,]+/).filter((part) => part.length > 2)) expect(report).not.toContain(word);
});

test("no text whatever comes through an error", () => {
  // A letter that no line of ours has marks what was planted.
  const secret = fc.string({ minLength: 1, maxLength: 40 }).map((text) => `ß${text}`);
  const error = fc.record({
    at: fc.constant(AT),
    where: secret,
    message: secret,
    stack: secret.map((text) => `    at ${text}`),
  });
  fc.assert(
    fc.property(fc.array(error), (errors) => {
      expect(describeReport(facts(errors))).not.toContain("ß");
    }),
  );
});

test("it says what mends a fault: version, browser, troubles, and where in our files", () => {
  const stack = [
    "TypeError: x is not a function",
    "    at save (chrome-extension://abcdefghijklmnop/chunks/page-Bx_1.js:12:345)",
    "    at https://elsewhere.example/app.js:1:1",
    "    at async chrome-extension://abcdefghijklmnop/background.js:1:2",
  ].join("\n");
  const errors = [{ at: AT, where: "settings", message: "TypeError: x is not a function", stack }];
  expect(describeReport(facts(errors, { faults: ["storage-full"] }))).toBe(
    [
      "Standing Start 0.1.0",
      "Chrome 144 on Linux, en-GB",
      "troubles: storage-full",
      "errors: 1",
      "  2026-11-30T10:05Z settings: TypeError",
      "    chunks/page-Bx_1.js:12:345",
      "    background.js:1:2",
    ].join("\n"),
  );
});

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/144.0.0.0 Safari/537.36 Edg/144.0",
    "Edge 144 on Windows",
  ],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox 140 on macOS"],
  ["something else", "Unknown browser on an unknown system"],
])("%s is %s", (userAgent, words) => {
  expect(describeReport(facts([], { userAgent }))).toContain(`\n${words}, en-GB\n`);
});
