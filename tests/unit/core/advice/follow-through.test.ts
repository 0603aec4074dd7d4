import { describe, expect, test } from "vitest";
import { LEVELS } from "@/src/core/care-level/level.ts";
import { letsCome, mayPromise } from "@/src/core/engine/state/level-rule.ts";
import { PROMPT_KINDS } from "@/src/core/engine/state/prompt-kind.ts";
import { DAY, HOUR } from "@/src/core/time/epoch-ms.ts";

describe("what a level lets come", () => {
  test.each([
    [0, PROMPT_KINDS],
    [1, PROMPT_KINDS],
    [2, PROMPT_KINDS.filter((kind) => kind !== "warm-up" && kind !== "cool-down" && kind !== "strength")],
    [3, ["check-in", "review"]],
    [4, ["check-in", "review"]],
  ] as const)("level %i", (level, kinds) => {
    expect(PROMPT_KINDS.filter((kind) => letsCome({ level, suggests: "exercise" }, kind)).toSorted()).toEqual(
      [...kinds].toSorted(),
    );
  });

  test("never gets louder as it gets more serious", () => {
    for (const kind of PROMPT_KINDS) {
      const comes = LEVELS.map((level) => letsCome({ level, suggests: "exercise" }, kind));
      expect(comes).toEqual(comes.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  test("is promised for tomorrow again at level 2, which ends with its day, and never at 3 and 4", () => {
    const at = Date.parse("2026-11-23T15:00:00Z");
    const promises = (level: 2 | 3 | 4, dueAt: number) =>
      mayPromise({ level, suggests: "exercise" }, "warm-up", { at, dueAt, zone: "UTC" });
    expect(promises(2, at + HOUR)).toBe(false);
    expect(promises(2, at + DAY)).toBe(true);
    expect(promises(3, at + DAY)).toBe(false);
    expect(promises(4, at + DAY)).toBe(false);
  });
});
