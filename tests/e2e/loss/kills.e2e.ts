import { afterAll, beforeAll, expect, test } from "vitest";
import { reportOutcome } from "../../support/outcome.ts";
import { killAtRandom } from "../support/kill-browser.ts";
import { createPackedProfile, type PackedProfile } from "../support/packed-install.ts";

/** `npm run kills -- --runs 300` for a long look. */
const RUNS = Number(process.env["KILLS"] ?? 40);
const SEED = Number(process.env["SEED"] ?? Date.now() % 1_000_000);

let packed: PackedProfile;
beforeAll(() => {
  packed = createPackedProfile();
});
afterAll(() => packed.remove());

test(
  "14: killed at random moments the browser has everything that was acknowledged at its next start, once",
  { timeout: 60_000 + RUNS * 15_000 },
  async () => {
    const { acknowledged, lost, doubled, told } = await killAtRandom(packed, { runs: RUNS, seed: SEED });
    reportOutcome({
      what: `Chromium: killed at random moments while it stores, seed ${SEED}, ${acknowledged} answers of the background`,
      runs: RUNS,
      lost: lost.length,
      doubled: doubled.length,
      told,
    });
    expect({ lost, doubled, told }, `seed ${SEED}`).toEqual({ lost: [], doubled: [], told: [] });
    expect(acknowledged).toBeGreaterThan(RUNS);
  },
);
