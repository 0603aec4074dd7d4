import type { Article } from "../article.ts";
import { cite, figure, heading, note, p, read, routine, steps, text } from "../write.ts";

export const RETURN_TO_RUNNING: Article = {
  id: "return-to-running",
  topic: "running",
  deck: "The back is quiet, the shoes look at you, and you would like to know how not to be here again next month.",
  cover: ["walk-break", "easy-jog"],
  inShort: [
    text`Walk first, then run-walk, then run. Each step only when the last one was fine the next morning.`,
    text`Up to three out of ten is acceptable. Four or five: hold. Six: stop and go back a step.`,
    text`There will be a worse day somewhere in it. One such day is not a relapse.`,
  ],
  body: [
    p`After a bad spell there are two ways to come back. You can wait until nothing can be felt at all, which may take for ever, and then run your usual loop because you feel so
      good. Or you can begin early, with something laughably small, and let it grow. The second is closer to what has been tried.`,
    heading("Evidence for small beginnings"),
    p`Forty adults with long-lasting back pain were divided by lot: half began a twelve-week plan of running and walking in turns, half
      waited. At the end the runners’ pain was fifteen points lower, out of a hundred, give or take ten; the authors rate that as less than
      a meaningful change. Of nine mishaps, seven had to do with the legs, one with the low back, and one was a
      faint.${cite("ev:asteroid-2024")} Backs took to it well, on the whole; it was the legs that needed patience.`,
    p`Before that comes walking, and here the trial is larger. Of 701 people who had had a bout of back pain, half of those with a personal,
      growing walking plan and some coaching were free of another limiting episode for 208 days, against 112 days with no treatment. Their rate of such
      episodes was 28% lower.${cite("ev:walkback-2024")}`,
    {
      kind: "lanes",
      title: "Days until the next limiting episode, median",
      unit: "days",
      most: 240,
      rows: [
        { label: "Walking plan", value: 208, isOurs: true },
        { label: "No plan", value: 112 },
      ],
      caption: text`701 adults, one randomised trial.${cite("ev:walkback-2024")} Here longer is better.`,
    },
    heading("A ladder"),
    p`These steps are ours. They follow the spirit of those plans and are not copied from any. Spend at least two outings on each.`,
    steps(
      text`Walk thirty minutes, briskly, three or four times a week.`,
      text`One minute of easy running, two of walking, eight times.`,
      text`Two and two, seven times.`,
      text`Four and one, five times.`,
      text`Twenty minutes in one go, slower than your pride suggests.`,
      text`Then longer, never more than a tenth beyond the longest run of the past thirty days.${cite("ev:frandsen-2025")}`,
    ),
    routine("warmup-gentle", "Five minutes of walking and hips before each outing."),
    p`If your runs are in the log, the runs page turns the same idea into distances: a fraction of the longest run you did before, a little more each time. A free day between two outings is sensible at first. Flat ground, no company that runs faster than you, and a bench on the way. Turn round before you have to.`,
    heading("Reading the traffic light"),
    p`A health service in the east of England uses three colours. Nought to three: go on. Four or five: keep to what you did, or a bit less. Six and above: stop for
      the day.${cite("ev:suffolk-traffic-light")} What makes it useful is the clock. You ask during, directly after, and on the following morning, and the worst of the three
      is the one that counts. Two points up overnight? Repeat the previous step.`,
    p`Two points is also about the size of change that means something on such a scale; less than that is weather.${cite("ev:ostelo-2008", "ev:suzuki-2020")}`,
    figure("walk-break", text`The first rung. It does not feel like training, and it is.`),
    heading("When it comes back"),
    p`Expect it at some point: in the walking trial, half of those without a plan had another limiting episode within 112 days.${cite("ev:walkback-2024")} That is
      disheartening only if you take it for a verdict. Drop to the last step that was comfortable, not to
      zero. Look at the week before: a much longer run, a move, three nights on a sofa? ${read("flare-up-days", "What to do on a bad day")} gets you through the first hours.`,
    note(
      "Keep one hand on the rest",
      text`Runners’ backs eased over eight weeks of strength, for legs or trunk, in a trial that had no untreated group.${cite("ev:cai-2017")} ${read("glutes-and-pelvic-drop", "Start here")} or with ${read("core-for-runners", "the trunk")}.`,
    ),
    heading("When are you back?"),
    p`Not at a distance. You are back when the run is about the run again: the light, the hill, what you will have for dinner. It is all right if that takes a
      season. Going to bed looking forward to tomorrow’s twenty minutes is a fine sign.`,
  ],
  unknown: {
    heading: "Nobody has tested this ladder",
    text: [
      text`The trial used its own plan, with people aged 18 to 45 and someone to ask. How fast one may climb, whether it matters to begin at pain two or pain nought, and how any of it
        goes after sixty are open questions. Go by mornings.`,
    ],
  },
  help: text`Do not begin while there is numbness, tingling or weakness in a leg, or while hopping hurts in one spot; have that examined first. If pain has stayed at
    three or more for a fortnight whatever you do, book a physiotherapist or doctor.${cite("ev:nhs-back-pain", "ev:sacral-stress-2016")}`,
  checked: "2026-11",
};
