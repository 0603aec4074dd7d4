import { firstPaint, PAINTS } from "./time/measures.ts";
import { shortAndLong, withSubjects } from "./time/subjects.ts";
import { printTable, turnByTurn } from "./time/table.ts";

const OPENINGS = Number(process.env["OPENINGS"] ?? 15);

/** Insights from its opening to its first chart, with ten years of records beside thirty days, turn by turn in one browser. */
export async function benchInsights(print: (line: string) => void): Promise<void> {
  await withSubjects(shortAndLong(), async (browser, subjects) => {
    const measured = await turnByTurn(subjects, OPENINGS, ({ id }) => firstPaint(browser, id, PAINTS.insights));
    const row = { what: "insights: opened to first chart, ms", measured, most: 1.5 };
    printTable([{ ...row, subject: "now, ten years", beside: "now, 30 days" }], print);
  });
}
