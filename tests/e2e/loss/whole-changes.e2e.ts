import { expect, test } from "vitest";
import { reportOutcome } from "../../support/outcome.ts";
import { killOverWholeChanges } from "../support/kill-whole-changes.ts";
import { createPackedProfile } from "../support/packed-install.ts";

/** `npm run kills -- whole --runs 80` for a long look. */
const KILLS = Number(process.env["KILLS"] ?? 4);
const SEED = Number(process.env["SEED"] ?? Date.now() % 1_000_000);

test(
  "14: killed over an import, an erasing, a going back or a merge the diary is the old one or the new one at the next start",
  { timeout: 60_000 + KILLS * 30_000 },
  async () => {
    const packed = createPackedProfile();
    try {
      const reports = await killOverWholeChanges(packed, { kills: KILLS, seed: SEED });
      const wrong = reports.flatMap((report) => report.wrong);
      reportOutcome({
        what: `Chromium: killed over changes of the whole diary, seed ${SEED}`,
        runs: KILLS,
        lost: wrong.length,
      });
      for (const { what, kills, unanswered, old } of reports) {
        if (kills > 0) console.info(`${what}: ${kills} kills, ${unanswered} before the answer, ${old} found as before`);
      }
      expect(wrong, `seed ${SEED}`).toEqual([]);
    } finally {
      await packed.remove();
    }
  },
);
