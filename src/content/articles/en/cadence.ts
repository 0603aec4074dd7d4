import type { Article } from "../article.ts";
import { about, cite, figure, heading, note, p, read, routine, steps, text, weigh } from "../write.ts";

export const CADENCE: Article = {
  id: "cadence",
  topic: "running",
  deck: "A hundred and eighty is somebody’s number. Yours is on your watch, and it is the only sensible place to begin.",
  cover: ["easy-jog", "high-knee-march"],
  inShort: [
    text`Find your usual steps per minute on an easy run. That is your zero.`,
    text`If you want to experiment, add five per cent on one run in three. Ten is the most.`,
    text`Quicker steps are shorter and load knee and hip less. On injuries the evidence is thin; on backs we found none.`,
  ],
  body: [
    p`Count your right foot for thirty seconds and multiply by four. Whatever came out, someone on the internet thinks it too low. Two popular
          articles set the mark at ${about("cue:cadence-170-180", "170 to 180 steps a minute")}.${cite("seed:000", "seed:001")} A third wants ${about("cue:raise-cadence", "a higher cadence")} without
          naming one,${cite("seed:002")} the fourth asks for ${about("cue:short-quick", "short, quick strides")}.${cite("seed:003")}`,
    heading("Where the numbers come from"),
    p`Fourteen runners at three metres a second, about five and a half minutes a kilometre or nine a mile, did best at about 170 steps on average. On
      average: some were below, some above.${cite("ev:lieberman-2015")} Run faster and the number rises. Have longer legs and it falls. So a
      fixed target asks a tall, easy runner and a short, fast one to do the same thing, for no reason that we could find.`,
    weigh(
      text`Take 170 to 180 steps a minute.${cite("seed:000", "seed:001")}`,
      text`A higher step rate shortens the step and lowers some loads at knee and hip. It feels harder at first, and evidence on injuries is very
        limited.${cite("ev:anderson-2022")}`,
      text`Start from your own number. Five per cent up, never more than ten, and only if you land far in front or would like to try.`,
    ),
    heading("Landing in front of yourself"),
    p`What cadence mostly changes is where the foot comes down. ${about("cause:overstriding", "Overstriding")}, landing well ahead of the body, appears in four of
      the five articles as a cause of back pain: each step brakes, and the jolt climbs the leg.${cite("seed:000", "seed:001", "seed:002", "seed:003")} One of them says why:
      a leg that reaches out lands straighter, so hip, knee and ankle bend less, and buttocks, thighs and calves have less room to soften the
      blow.${cite("seed:002")} In one comparison, women with pain at the back of the pelvis did overstride more than those without, and did land with a
      straighter knee.${cite("ev:whitney-2022")} Which came first, the study could not tell, and how much shock reached their backs was not measured.`,
    p`Articles also blame ${about("cause:heel-strike", "a heavy heel strike")} and recommend ${about("cue:midfoot", "landing mid-foot")}.${cite("seed:001", "seed:003")} We found no sign that the part of
      the shoe that touches first matters to a back, so we coach neither. Land closer under your hips and let the foot arrange itself. ${about("cause:vertical-oscillation", "Bouncing")}, which one article
      holds against the discs,${cite("seed:000")} usually shrinks along with the stride. Your watch may show it. We do not judge it.`,
    heading("A four-week experiment"),
    steps(
      text`Week one: only measure. Two easy runs, same pace. Note the number.`,
      text`From week two: on one run in three, five per cent more. From 160 that makes 168. Use a playlist or a metronome for a minute or two at a time.`,
      text`Keep the speed. The steps get smaller, you do not get faster.`,
      text`Calves complain? Back to your own number for a week.`,
    ),
    routine("run-form-drill", "Three minutes of quick feet and a tall lean before you head out."),
    figure(
      "high-knee-march",
      text`Quick and quiet, the foot coming down under you. That is the feeling to take along.`,
    ),
    note("Watches", text`Some devices count one leg. If yours says 83, the answer is 166.`),
    heading("After four weeks"),
    p`Ask three questions. Does it still feel forced? Is anything sorer than before, calf and Achilles first of all? Is the back any
      different? If there is no clear yes for the change, go back with a clear conscience. Running the way you run is a perfectly
      good plan, and ${read("training-load", "how far")} matters more than how you step.`,
  ],
  unknown: {
    heading: "Steps and backs have never met",
    text: [
      text`The loads in those studies belong to knees and hips. We found no trial that gives runners with sore backs a metronome and waits. Nor do we know how long a new
        cadence lasts once nobody is counting.`,
    ],
  },
  help: text`New, sharp or one-spot pain in foot, shin, hip or back during the experiment ends it. If hopping hurts the same place, get
    it examined before you run again.${cite("ev:sacral-stress-2016")}`,
  checked: "2026-11",
};
