import { expect, test } from "vitest";
import { firstBrokenDay } from "@/tests/support/random-days.ts";

const DAYS = 1000;

test("no day that anybody may live breaks a promise", { timeout: 240_000 }, () => {
  expect(firstBrokenDay(DAYS, Date.now() % 1_000_000)).toBeNull();
});
