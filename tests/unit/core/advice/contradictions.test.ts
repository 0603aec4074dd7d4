import { describe, expect, test } from "vitest";
import { assess } from "@/src/core/advice/assess.ts";
import { inputOf } from "./input-of.ts";

const levelOf = (raw: object) => assess(inputOf(raw)).level;

describe("answers that contradict each other take the more careful reading", () => {
  test.each<[string, object, number]>([
    ["no pain, and a warning sign", { nrs: 0, flags: ["bladder"] }, 4],
    ["a sign marked and denied", { nrs: 1, flags: ["fever"], flagsDenied: ["fever"] }, 3],
    ["a sign not sure and denied", { nrs: 1, flagsUnsure: ["fever"], flagsDenied: ["fever"] }, 2],
    [
      "every sign denied, and a numb saddle area on the map",
      { nrs: 1, zones: ["saddle"], quality: ["numb"], flagsDenied: ["saddleNumb"] },
      4,
    ],
    [
      "said not to be the saddle area, and marked there",
      { nrs: 1, zones: ["saddle", "buttL"], quality: ["numb"], followUp: { saddleArea: "no" } },
      4,
    ],
    [
      "ordinary soreness, and a foot that drops",
      { nrs: 1, zones: ["legBackL", "legBackR"], flags: ["footDrop"], followUp: { ordinarySoreness: true } },
      4,
    ],
    [
      "ordinary soreness, and sharp",
      { nrs: 1, zones: ["legBackL", "legBackR"], quality: ["ache", "sharp"], followUp: { ordinarySoreness: true } },
      4,
    ],
    [
      "a sore chest muscle, and chest pain",
      { nrs: 1, zones: ["chest"], quality: ["ache"], flags: ["chestPain"], followUp: { chestMuscle: true } },
      4,
    ],
    ["a hop is fine, and it hurts to hop", { nrs: 1, flags: ["hopPain"], followUp: { hop: false } }, 2],
    [
      "it burns only, and it won't start",
      { nrs: 1, flags: ["bladder", "urineBurning"], followUp: { urine: "cannot" } },
      4,
    ],
    ["since today, and twenty days of answers", { nrs: 3, since: "today", daysSinceOnset: 20 }, 1],
    [
      "under 16, and over 65 with a knock",
      { nrs: 1, flags: ["minorFall"], profile: { under16: true, over65: true } },
      3,
    ],
    [
      "bit by bit, and sudden in its kind at 10",
      { nrs: 10, zones: ["midBack"], quality: ["sharp"], onset: "gradual" },
      3,
    ],
  ])("%s", (_name, raw, expected) => {
    expect(levelOf(raw)).toBe(expected);
  });
});
