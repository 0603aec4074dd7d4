import { render, screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import { browserFormat } from "@/src/ui/app/format.ts";
import { Lines } from "@/src/ui/pages/popup/lines.tsx";
import { aReport } from "../../../../support/builders/a-status-report.ts";

const article = { id: "warm-up", because: { code: "sitting", hours: 5, longestMinutes: 94 } } as const;
const store = { planRun: async () => undefined, runNow: async () => undefined, command: async () => undefined };
const shown = (session: string | null, folded: readonly [] | null) =>
  render(
    <Lines
      report={aReport({}, { article, session })}
      format={browserFormat("UTC")}
      store={store as unknown as Parameters<typeof Lines>[0]["store"]}
      hasRun={false}
      folded={folded}
    />,
  );

test.each([
  ["a row", null],
  ["the row that all share", [] as const],
])("today's session is one click away in the article's place, in %s", (_, folded) => {
  shown("programme:p", folded);
  expect(screen.getByTestId("start-session").getAttribute("href")).toContain("routine=programme%3Ap&use=strength");
  expect(screen.queryByTestId("article-link")).toBeNull();
});

test("without a session the article is there", () => {
  shown(null, null);
  expect(screen.getByTestId("article-link")).toBeTruthy();
  expect(screen.queryByTestId("start-session")).toBeNull();
});
