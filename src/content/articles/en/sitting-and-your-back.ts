import type { Article } from "../article.ts";
import { about, cite, figure, heading, note, p, read, routine, text, weigh } from "../write.ts";

export const SITTING_AND_YOUR_BACK: Article = {
  id: "sitting-and-your-back",
  topic: "sitting",
  deck: "A chair is not poison, and no posture is a cure. What seems to matter is how often you leave the position you are in.",
  cover: ["seated-tall-reset", "sit-to-stand"],
  inShort: [
    text`In one trial, office workers who kept changing position got new back pain far less often than those who did not.`,
    text`You do not have to sit up straight. There is no strong evidence for one right posture.`,
    text`Half an hour is a fair rhythm to start with. We know of no study that found the right number.`,
  ],
  body: [
    p`You ran this morning. Since then you have folded yourself into a chair, answered forty messages and forgotten
      that you own legs. When you stand up, something complains. It is easy to conclude that the chair did it.`,
    p`A popular article for runners says just that: ${about("cause:prolonged-sitting", "long hours of sitting")}
      shorten the front of the hips, and ${about("claim:hours-slouched-at-a-desk", "hours slouched at a desk")} undo the work
      you put into your running form.${cite("seed:001")} The complaint is real. The explanation is less certain than it sounds, and whether
      an afternoon’s slump turns up in the evening’s stride, nothing we read has measured.`,
    heading("The trial that counted new pain"),
    p`In one trial 193 office workers in Bangkok, chosen because their risk was high, were followed for six months. One group
      sat on a device that told them when to take a short break. A second had one that told them when to shift about in the seat.
      A third sat on a dummy pad that told them nothing. New low-back pain turned up in 9 of every 100 who took breaks, 7 of every
      100 who shifted, and 33 of every 100 with the dummy.${cite("ev:waongenngarm-2021")}`,
    p`Three cautions. Whole groups of colleagues were drawn by lot rather than single people, which makes chance harder to rule
      out. The ranges are wide: with breaks the risk was about a third of the controls’, but anything from an eighth to nearly
      the same would fit. And those who did get pain had no less of it for the breaks.${cite("ev:waongenngarm-2021")}`,
    {
      kind: "lanes",
      title: "New low-back pain within six months",
      unit: "of 100 people",
      most: 40,
      rows: [
        { label: "Short breaks", value: 9, isOurs: true },
        { label: "Shifting in the seat", value: 7, isOurs: true },
        { label: "Dummy pad", value: 33 },
      ],
      caption: text`193 office workers at raised risk, most of them women, one trial.${cite("ev:waongenngarm-2021")} Shorter is better.`,
    },
    p`It is one trial, and nobody in it was chosen for running. Still, look at the middle row. Those who shifted never had to
      leave the chair, and they did at least as well as those who did. What the two groups share is that nobody stayed in one
      position for long.`,
    routine("reset-standing", "About a minute on your feet, in office clothes. Nobody has to know it is exercise."),
    heading("Sitting well, or sitting differently"),
    weigh(
      text`Set up ${about("rule:ergonomics", "a workspace that supports a neutral spine")}.${cite("seed:001")}`,
      text`No strong evidence that one correct posture prevents back pain; comfortable and varied is
        fine.${cite("ev:slater-2019")}`,
      text`Make the desk comfortable once: screen where your eyes fall, feet on something. Then stop policing your back and
        change position instead.`,
    ),
    p`That is why our prompts never tell you to sit properly. Slump for a while if you like. Then don’t.`,
    figure(
      "seated-tall-reset",
      text`Slump for a breath, then grow tall. Neither end is the right one; the trip between them is the exercise.`,
    ),
    heading("How often, then?"),
    p`Every source has its own number, and each was made for a different purpose. British safety guidance asks for short,
      frequent breaks, taken before you are tired.${cite("ev:hse-breaks")} An ergonomist at Cornell suggests twenty minutes
      sitting, eight standing, two moving, and adds that the figures are not hard and fast.${cite("ev:cornell-20-8-2")}
      Five minutes of light walking each half hour lowered blood sugar in eleven people, where shorter or rarer walks did
      not; their backs were not part of the question.${cite("ev:columbia-2023")} The World Health Organization
      looked for a safe amount of sitting and found the evidence too thin to name one.${cite("ev:who-2020")}`,
    p`So we ask after thirty minutes because it is short enough to interrupt a slump and long enough to finish a thought.
      Change it. If your work comes in fifty-minute blocks, fifty is better than a prompt you have learnt to dismiss.`,
    note(
      "Will it cost you the afternoon?",
      text`Across 22 samples, micro-breaks left people a little livelier and a little less tired. Output on the
        whole did not clearly rise.${cite("ev:microbreaks-2022")}`,
    ),
    heading("For a day with a run in it"),
    p`Long sitting before a run tends to make the first kilometre feel wooden. ${read("warm-up", "A warm-up")} deals with
      that better than any chair. Afterwards, do not drop straight back into the seat: walk to the kettle, stand for the
      first call. None of this has been tested as a package. It is cheap, and two minutes to the kettle are two minutes on your feet.`,
  ],
  unknown: {
    heading: "Where the evidence stops",
    text: [
      text`We found no study that follows desk-bound runners to see whether breaks keep their backs quiet on the road, and none that
        settles the best interval. And a browser can tell when your hands rest but not whether you are standing, so our minutes are an
        estimate. You can correct them in the popup.`,
    ],
  },
  help: text`An ache that eases once you have moved is common. Pain that does not let go at night, that comes with fever or
    weight loss, or that follows a fall is a reason to see someone today. Numbness between the legs, or trouble with
    bladder or bowel, is an emergency.${cite("ev:nhs-back-pain")}`,
  checked: "2026-11",
};
