import type { Article } from "../article.ts";
import { about, cite, figure, heading, note, p, read, routine, text, weigh } from "../write.ts";

export const RUNNING_AND_YOUR_SPINE: Article = {
  id: "running-and-your-spine",
  topic: "running",
  deck: "Everyone has an uncle who knows that running ruins the back. The studies we found would disappoint him.",
  cover: ["easy-jog"],
  inShort: [
    text`Surveys do not find more back pain among runners than among other people. If anything, less.`,
    text`In one small trial, adults with long-standing back pain had somewhat less of it after twelve weeks of run-walking.`,
    text`That does not make every run wise. How much, how soon and how you feel still count.`,
  ],
  body: [
    p`Each step lands with more than your weight, thousands of times an hour. It seems obvious that something must wear out. Two
          popular articles lean on that picture: ${about("cause:impact", "the jarring of foot on ground")} upsets the back, the bounce presses on the
          discs.${cite("seed:000", "seed:004")} A third disagrees: ${about("claim:running-itself-is-not-the-problem", "running itself is not the problem")}, how we move and how fast we
          add to it is.${cite("seed:002")}`,
    p`Living things are not tyres. They change with what is asked of them. So it is worth looking at what happens to people who
      run for years.`,
    heading("Three ways of asking"),
    p`Ask how often runners hurt. A review of the surveys put low-back pain between under one and about twenty of every
      hundred, low beside their other injuries and beside the population at large.${cite("ev:maselli-2020")} Surveys favour the
      healthy: those who hurt most may have stopped running.`,
    p`Ask the scanner. Among 79 adults, those who ran regularly had better-hydrated discs than those who did no sport, and the
      distance runners had taller ones too.${cite("ev:belavy-2017")} It is a snapshot. It cannot say which came first.`,
    p`Ask an experiment. Forty adults between 18 and 45 who had had back pain for long, and hardly ran, were drawn by lot. Half began a
      run-walk plan, half went on a waiting list. After twelve weeks the runners’ average pain was fifteen points lower on a scale of a
      hundred; the true difference may lie anywhere between five and twenty-five. The authors themselves called it less than what
      counts as meaningful.${cite("ev:asteroid-2024")} And people on a waiting list know that they are waiting.`,
    p`Nine things went wrong that probably had to do with the plan, none of them serious: seven in the legs, one sore low back, and one
      faint in somebody with a heart condition.${cite("ev:asteroid-2024")}`,
    {
      kind: "lanes",
      title: "What went wrong in twelve weeks of run-walking",
      unit: "events",
      most: 10,
      rows: [
        { label: "Low back", value: 1, isOurs: true },
        { label: "Fainting", value: 1 },
        { label: "Legs", value: 7 },
      ],
      caption: text`All nine events among the twenty who ran, one trial.${cite("ev:asteroid-2024")}`,
    },
    weigh(
      text`Impact and bouncing load the discs and upset the back.${cite("seed:000", "seed:004")}`,
      text`Little back pain among runners, well-hydrated discs in those who keep at it, and somewhat less pain with run-walking.${cite("ev:maselli-2020", "ev:belavy-2017", "ev:asteroid-2024")}`,
      text`Run, if you like running. Begin with walking in it, add slowly, and let the next morning judge.`,
    ),
    heading("If you already have a diagnosis"),
    p`Herniated disc, stenosis, irritated joints: one popular article lists ${about("cause:spinal-condition", "existing spinal conditions")} that running may
      aggravate.${cite("seed:001")} If you carry such a label, ask the person who gave it to you. The trial above was about back pain without a
      named cause, so it cannot answer for you; an examination may.`,
    routine("warmup-gentle", "A soft start for a back that has opinions."),
    figure("easy-jog", text`Brisk walking into easy jogging. The plan in the trial mixed the two as well.`),
    heading("An ache that will not go"),
    p`A ${about("sign:persistent-ache", "nagging ache")} that neither grows nor leaves need not mean stopping for good. Cut the run by a third or a half, keep it flat, and
          watch the number for a fortnight. ${read("training-load", "The size of the single run")} and ${read("core-for-runners", "some strength work")} are where we would look first.`,
    note(
      "Can it be prevented?",
      text`One seller writes that ${about("claim:most-running-related-back-pain-can-be-prevented", "most running-related back pain can be prevented")} and treated.${cite("seed:000")} We wish. We found nothing that
        earns the word most.`,
    ),
  ],
  unknown: {
    heading: "What forty people cannot tell us",
    text: [
      text`Whether run-walking helps people over 45, people with leg symptoms, or people who hate it. Whether discs thicken because of
        running. Whether pavement is worse than grass. The trial was small and short, and it did not set running against cycling or weights.`,
    ],
  },
  help: text`Pain that starts at the same spot with every landing, that wakes you, or that comes with numbness or weakness is not answered
    by any of this. See someone first, run later.${cite("ev:sacral-stress-2016", "ev:nhs-back-pain")}`,
  checked: "2026-11",
};
