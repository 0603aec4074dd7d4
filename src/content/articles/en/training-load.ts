import type { Article } from "../article.ts";
import { about, cite, heading, list, note, p, read, routine, text, weigh } from "../write.ts";

export const TRAINING_LOAD: Article = {
  id: "training-load",
  topic: "running",
  deck: "The old rule looks at the week. The best recent numbers look at the run you are about to start.",
  cover: ["easy-jog", "walk-break"],
  inShort: [
    text`Compare the next run with your longest of the last thirty days.`,
    text`Anything more than a tenth longer went with more injuries; more than twice as long, with the most.`,
    text`The weekly ten-per-cent rule did no better than an ordinary plan when it was put to the test.`,
  ],
  body: [
    p`It is Thursday. You have done two short runs, a colleague asks if you are in for eighteen on Sunday, and a voice in your
      head says ten per cent. Ten per cent of what?`,
    p`Two of the articles we started from answer: of last week. ${about("rule:ten-percent", "No more than ten per cent more weekly mileage")}, they say, because
          ${about("cause:training-spike", "too much, too soon")} is what hurts runners.${cite("seed:000", "seed:001")} The second half has something to it. The first
          half was tested.`,
    heading("Two big studies"),
    p`In a trial called GRONORUN, 532 beginners followed either a standard plan or a gentler one built on the
      rule. Injured in the end: 20.3 and 20.8 of every hundred. No difference.${cite("ev:buist-2008")}`,
    p`Then, in 2025, came a study that followed 5,205 runners for up to eighteen months. The change from one week to the next told nothing
      about who would be injured. A single run did. Measured against the longest of the past thirty days, the rate of overuse injury
      was 1.64 times as high after a run 10 to 30% longer, 1.52 times after one 30 to 100% longer, and 2.28 times after one that
      more than doubled it.${cite("ev:frandsen-2025")} The ranges of the three overlap, so do not read a staircase into them: what stands
      out is that all three lie above one.`,
    {
      kind: "lanes",
      title: "Rate of overuse injury after one longer run",
      unit: "times the usual rate",
      most: 3.5,
      rows: [
        { label: "Up to 10% longer", value: 1, isOurs: true },
        { label: "10 to 30% longer", value: 1.64, range: [1.31, 2.05] },
        { label: "30 to 100% longer", value: 1.52, range: [1.16, 2] },
        { label: "Over 100% longer", value: 2.28, range: [1.5, 3.48] },
      ],
      caption: text`Against the longest run of the last thirty days. The thin lines are the ranges that would fit the data (95%). One cohort,
        watched and not randomised.${cite("ev:frandsen-2025")}`,
    },
    weigh(
      text`Raise weekly distance by ten per cent at most.${cite("seed:000", "seed:001")}`,
      text`The rule did not lower injuries in a trial.${cite("ev:buist-2008")} Single long jumps did show up in a cohort.${cite("ev:frandsen-2025")}`,
      text`Keep any one run within a tenth of your longest in thirty days. Treat the week as information.`,
    ),
    heading("Using it"),
    list(
      text`Longest run in the last month: 10 km. Sunday: up to 11. Miles work the same way.`,
      text`Coming back after two weeks away: the month still remembers. After five weeks it does not, so start small.`,
      text`More days rather than longer ones is one way to run more without a jump.`,
      text`Hills and speed do not appear in this sum. ${about("rule:not-too-hard", "Not pushing too hard")} on the same day as a longer run is
        common sense, and one popular article asks for it.${cite("seed:002")}`,
    ),
    routine("warmup-run", "Whatever the distance, begin it gently."),
    heading("What about the back?"),
    p`These studies count running injuries of every kind and do not single out the back. Pain there often ${about("sign:gradual", "builds up slowly")}, and
      two widely shared articles say it is ${about("claim:rarely-one-single-event-or-issue", "rarely one single event")}.${cite("seed:000", "seed:001")} That fits
      with keeping jumps small, and proves nothing.`,
    p`${about("rule:listen", "Listen to your body")} is advice that nobody disputes and few can use. Here is a version with numbers: up to three
      out of ten is fine if it is no worse the next day; four or five, shorten; six and up, stop.${cite("ev:suffolk-traffic-light")}
      ${about("claim:pushing-through-pain", "Pushing through pain prolongs an injury")}, says one article;${cite("seed:002")} we found no trial of that, and still would
      not push.`,
    note(
      "Bags and boxes",
      text`The same article warns runners off ${about(["rule:no-heavy-load", "cause:load-carrying"], "carrying heavy loads")}, without saying why.${cite("seed:002")} We found nothing to add to that. A house move the day before a long run is simply two loads at once.`,
    ),
    p`If a run went badly, ${read("return-to-running", "building back up")} has a way to start again.`,
  ],
  unknown: {
    heading: "An observation is not an experiment",
    text: [
      text`Nobody was assigned by lot to run twice as far. Those who did may have differed in other ways. The tenth is where the researchers cut the curve; nothing snaps there. And whether keeping to it spares backs has not been studied.`,
    ],
  },
  help: text`Stop the run for pain over five out of ten, pain that changes your stride, or one sore spot that each landing finds again.
    If hopping hurts there, see a clinician before the next run.${cite("ev:sacral-stress-2016")}`,
  checked: "2026-11",
};
