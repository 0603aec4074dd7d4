import type { Article } from "../article.ts";
import { about, cite, figure, heading, list, note, p, read, routine, text, weigh } from "../write.ts";

export const RECOVERY: Article = {
  id: "recovery",
  topic: "running",
  deck: "The dull part of training, which is also the part you can do lying down.",
  cover: ["constructive-rest", "childs-pose"],
  inShort: [
    text`Sleep seven hours or more most nights. It is good advice with or without a back.`,
    text`A day or two without running each week is a sound habit. We found no one who has measured the right number.`,
    text`We found no food that calms a runner’s back. Eating enough for your training does matter.`,
  ],
  body: [
    p`Everyone tells runners to recover and hardly anyone says how. Two popular articles list ${about("cause:poor-recovery", "too little recovery")} among the causes of
      back pain: sleep, food, rest days, and time between hard runs.${cite("seed:000", "seed:003")} All plausible. We went looking for what lies behind each,
      and found that common sense is carrying most of the weight.`,
    heading("Sleep"),
    weigh(
      text`${about("rule:sleep", "Seven to nine hours of sleep")}.${cite("seed:000")} At night ${about("rule:sleep-discs", "the discs fill up and tissue repairs itself")}.${cite("seed:001")}`,
      text`Sleep physicians advise seven hours or more on a regular basis, and add that needs differ.${cite("ev:aasm-sleep-2015")} In twenty healthy
        people the core of the low-back discs did hold more water after a night in bed than after a day’s work; the rim did not.${cite("ev:zhu-2015")} Whether more sleep
        means a quieter back, in runners or anybody, that study did not ask.`,
      text`Aim for the seven. On a short night make the next run shorter and easier, without drama.`,
    ),
    p`You may have noticed that a bad night makes everything sorer, and that a sore back makes for a bad night. The check-in has room for your
      hours, beside the number. After some weeks the two may tell you something about yourself, or nothing.`,
    list(
      text`Try a pillow between the knees on your side, or under them on your back.`,
      text`Turn over as often as you like. There is no right position to sleep in.`,
      text`Screens out of the bedroom, if you can bear it. You looked at one all day.`,
    ),
    heading("Rest days"),
    p`${about("rule:rest-days", "One or two rest days a week")} is the usual advice,${cite("seed:000")} and ${about("rule:recovery-between-hard", "easy days between hard ones")}.${cite("seed:003")} We looked for a trial that compares numbers of
      rest days in runners and found none. As a default it is hard to beat: it leaves room for a bad night, a deadline, or a cold. Rest here means
      no running. A walk does not spoil it.`,
    heading("Something else for a change"),
    p`Two articles recommend ${about("rule:cross-train", "cross-training")}: ${about("exercise:swimming-cycling-elliptical-strength", "swimming, cycling, the elliptical")} or weights.${cite("seed:000", "seed:001")} The case for it is simple. World guidelines ask adults for 150 to 300
      minutes of moderate movement, or half that of vigorous, plus strength work, and they do not mind how you collect them.${cite("ev:who-2020")} On a day when running hurts,
      the pool may not. Long bike rides bend the back for hours; if bending is your trouble, sit up or choose something else.`,
    note(
      "In favour of a walk",
      text`In a trial with 701 adults, those with a personal walking plan and some coaching had back pain that limits daily life come back at a rate 28% lower.${cite("ev:walkback-2024")}
        They were not chosen for running.`,
    ),
    heading("Food"),
    p`${about("rule:food", "A balanced diet rich in omega-3, fruit and vegetables")} is what one article prescribes.${cite("seed:001")} Nobody is against vegetables. But we found nothing to say that they ease a
      runner’s back, so we leave the menu to you. One point does matter. Training on too little food can harm health and performance in many ways, bones among them, in men
      as well as in women.${cite("ev:ioc-reds-2023")} If you are losing weight without wanting to, or periods have become rare, please talk to a doctor, above all if one
      spot hurts on impact.`,
    heading("An evening that helps"),
    p`After a desk day with a run in it, you do not need a programme. Six minutes on a rug will do: legs up on a chair, slow breaths, ribs turned to
      each side, the front of the hips, done.`,
    figure("constructive-rest", text`Calves on the seat, arms wide. Nothing to achieve here, which is the point.`),
    routine("end-of-day", "Six minutes on the floor, from breathing to a last curl."),
    p`What you cannot recover from overnight is a run that was much too long. That belongs to ${read("training-load", "training load")}.`,
  ],
  unknown: {
    heading: "Mostly habit, little measurement",
    text: [
      text`How much sleep a sore back needs, how many rest days, which foods: we found none of it tried out in runners with back pain. Treat this
        page as a list of kind things to do for yourself.`,
    ],
  },
  help: text`Tiredness that weeks of sleep do not touch, weight lost without trying, night sweats or fever along with back pain should be seen by a
    doctor soon, and pain that is constant and worse at night today.${cite("ev:nhs-back-pain")}`,
  checked: "2026-11",
};
