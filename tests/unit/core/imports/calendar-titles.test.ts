import { describe, expect, it } from "vitest";
import { kindOfTitle } from "@/src/core/imports/calendar-kind.ts";
import { isRepetitionsAlone, isRunTitle, metersIn, minutesIn } from "@/src/core/imports/calendar-title.ts";
import { processorMs } from "../../../support/processor-time.ts";

const MILE = 1609.344;

describe("the title of a plan's entry", () => {
  it.each<[title: string, meters: number | null, minutes: number | null]>([
    ["Recovery 4 mi", 4 * MILE, null],
    ["General aerobic 9 mi", 9 * MILE, null],
    ["6 mi Easy", 6 * MILE, null],
    ["Easy 6M", 6 * MILE, null],
    ["10K easy", 10_000, null],
    ["Long run 20,5 km", 20_500, null],
    ["10,000 m on the track", 10_000, null],
    ["Recovery 5-6 mi", 5.5 * MILE, null],
    ["Tempo run: 2 mi WU; 8 mi-10 mi at MP; 1 mi CD", 12 * MILE, null],
    ["2 mi WU, 4 x 1 mi @ 10K pace w/ 400m jog, 2 mi CD", 8 * MILE, null],
    ["Intervals: 2 mi WU; 8 × 400m at 10K pace with 200m jog between; 1 mi CD", 3 * MILE + 3200, null],
    ["1.5 mi Warm Up, 6 x 1 mi @ MP w. 400m jog rest, 1.5 mi Cool Down, (10.5 mi)", 10.5 * MILE, null],
    ["8 mi w/ 5 x 800 m @ 5K race pace; jog 50-90% interval time", 8 * MILE, null],
    ["Lactate threshold 8 mi with 4 mi @ 15K to half marathon race pace", 8 * MILE, null],
    ["10 miles, consisting of: 2 mile warm up, 3 miles at HMP", 10 * MILE, null],
    ["6 × (4 km at 100% MP, 1 km at 90% MP)", 30_000, null],
    ["AM: 4 mi easy / PM: 6-8 mi moderate", 11 * MILE, null],
    ["4-6 mile Easy Run 6 mi", 6 * MILE, null],
    ["5 mi / 8 km easy", 5 * MILE, null],
    ["8 miles (13 km) easy", 8 * MILE, null],
    ["5 mi pace", 5 * MILE, null],
    ["Berlin Marathon", 42_195, null],
    ["Half marathon", 21_097.5, null],
    ["1:30 long run", null, 90],
    ["2:15 h", null, 135],
    ["1h30 long run", null, 90],
    ["1.5 hours easy", null, 90],
    ["45:00 easy", null, 45],
    ["Easy 40-50 min", null, 45],
    ["2 x 20 min tempo", null, 40],
    ["3 x 10 min @ 10k pace", null, 30],
    ["20 min WU + 6 x 3 min (2 min jog) + 15 min CD", null, 53],
    ["60 min with 3 x 10 min @ HM", null, 60],
    ["🏃 Easy Run • 6mi • 50m - 55m", 6 * MILE, 52.5],
    ["Easy run: 45min, 8.2km", 8200, 45],
    ["16 km Dauerlauf 5:30/km", 16_000, null],
    ["10 km im 10-km-Tempo", 10_000, null],
    ["7:00 Run", null, null],
    ["Run 6:30 pm", null, null],
    ["8 x 400m run", null, null],
    ["30 km/h at most", null, null],
    ["Dentist", null, null],
  ])("%j is %s metres and %s minutes", (title, meters, minutes) => {
    expect(metersIn(title)).toEqual(meters === null ? null : expect.closeTo(meters, 0));
    expect(minutesIn(title)).toBe(minutes);
  });

  it.each([
    ["10K easy", true],
    ["8 mi tempo", true],
    ["18 mi", true],
    ["3 x 10 min @ 10k pace", true],
    ["45 min easy", true],
    ["Walk/Run 30 min", true],
    ["8 × 1 km at 102% MP with 1 min walk", true],
    ["Rest or 4 mi easy", true],
    ["Rest day - no running", false],
    ["Rest day", false],
    ["Rest or cross-train", false],
    ["Cross-train 45 min", false],
    ["5 km bike ride", false],
    ["Walk 5 km", false],
    ["Swim 2 km", false],
    ["Drive 300 km", false],
    ["Running late", false],
    ["Dry run of the launch", false],
    ["Excel course", false],
    ["Film marathon", false],
    ["Payroll run", false],
    ["Batch run 03:00", false],
    ["Marathon meeting with legal", false],
    ["Coach call: marathon plan review", false],
    ["Physio: running assessment", false],
    ["Böhmer Lauf GmbH, call", false],
    ["Hill reps 10x60s", true],
    ["Race day: Hamburg Half", true],
    ["Lauf AG", true],
    ["Weekly mileage: 35 mi", false],
    // Ten languages, a run and what is none.
    ["Dauerlauf", true],
    ["Langer Lauf 2:15 h", true],
    ["Ruhetag - kein Lauf", false],
    ["Krafttraining", false],
    ["Sortie longue 1h45", true],
    ["Footing 8 km", true],
    ["Repos", false],
    ["Natation 1 km", false],
    ["Rodaje suave 10 km", true],
    ["Carrera continua", true],
    ["Descanso", false],
    ["Bici 40 km", false],
    ["Corsa lenta 10 km", true],
    ["Ripetute in salita", true],
    ["Riposo", false],
    ["Nuoto 2 km", false],
    ["Corrida leve 8 km", true],
    ["Longão 20 km", true],
    ["Folga", false],
    ["Musculação", false],
    ["Duurloop 12 km", true],
    ["Hardlopen", true],
    ["Rustdag", false],
    ["Fietsen 40 km", false],
    ["Wybieganie 18 km", true],
    ["Bieg 5 km", true],
    ["Odpoczynek", false],
    ["Rower 30 km", false],
    ["Långpass 20 km", true],
    ["Löpning", true],
    ["Vilodag", false],
    ["Styrka", false],
    ["Rolig langkjøring 15 km", true],
    ["Løbetur", true],
    ["Hviledag", false],
    ["Sykling 30 km", false],
    ["Juoksu 10 km", true],
    ["Lepo", false],
    ["Бег 10 км", true],
    ["Отдых", false],
    ["ロング走 20km", true],
    ["慢跑 5公里", true],
    ["休养", false],
  ])("%j is a run: %s", (title, isRun) => expect(isRunTitle(title)).toBe(isRun));

  it.each([
    ["Long run 20 km", "long"],
    ["Langer Lauf", "long"],
    ["Intervals 6 x 800", "fast"],
    ["Marathon-pace run", "fast"],
    ["Recovery 4 mi", "easy"],
    ["Run", "run"],
  ])("%j is of the kind %s", (title, kind) => expect(kindOfTitle(title)).toBe(kind));

  it("says where its minutes are repetitions alone", () => {
    expect(["3 x 10 min @ 10k pace", "20 min WU, 3 x 10 min", "45 min"].map(isRepetitionsAlone)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    ["digits", "1".repeat(200_000)],
    ["blanks", `${" ".repeat(100_000)}km`],
    ["brackets", "6 x (".repeat(40_000)],
    ["dashes", "5-".repeat(80_000)],
    ["with without end", "5 km with ".repeat(20_000)],
  ])("takes no time however long it is: %s", (_, title) => {
    const started = processorMs();
    expect([metersIn(title), minutesIn(title), isRunTitle(title)]).toHaveLength(3);
    expect(processorMs() - started).toBeLessThan(500);
  });
});
