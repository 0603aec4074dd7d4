import type { Article } from "../article.ts";
import { about, cite, figure, heading, list, note, p, read, routine, text, weigh } from "../write.ts";

export const LEG_SYMPTOMS: Article = {
  id: "leg-symptoms",
  topic: "pain",
  deck: "A back that sends something down the leg asks for more care than one that keeps to itself. First the exceptions, then the days until you are seen.",
  cover: ["walk-break", "seated-march"],
  inShort: [
    text`One leg, steady or fading: keep moving, skip the run, have it looked at.`,
    text`Getting weaker: today. Both legs, or numb between them: emergency.`,
    text`Do not stretch hard into it. Walk instead, in short bits.`,
  ],
  body: [
    p`It may be an ache down the buttock, a line of pins and needles on the calf, or a patch of skin that feels like
      someone else’s. After a long drive, or the day after hill repeats, you notice it on the stairs. What now?`,
    p`The first thing is to look for the exceptions, because they change everything. They are few.`,
    heading("Exceptions that cannot wait"),
    list(
      text`${about("missing-flag:both-leg-symptoms", "Both legs")} at once, or pain that crosses from one to the other.${cite("ev:nhs-ces-norfolk")}`,
      text`Numbness between the legs, or anything new with bladder, bowel or sexual feeling.${cite("ev:nhs-ces-norfolk")}`,
      text`${about("missing-flag:progressive-weakness-or-foot-drop", "A leg that is getting weaker")}: a foot that slaps, a knee that gives, a heel you can no longer stand
        on.${cite("ev:nhs-ces-norfolk", "ev:nice-ng59")}`,
    ),
    p`The first two are for an emergency department. The third is for a clinician on the same day, or emergency care if it
      is coming on fast. The complete list is in ${read("when-to-get-help", "when to get help")}.`,
    heading("If none of those apply"),
    p`Of five popular articles on running and back pain, one mentions ${about(["flag:leg-neuro", "pain-type:nerve-like"], "numbness or tingling down the legs")}, as a
      reason to see a doctor.${cite("seed:001")} We agree, with a nuance: it is a reason to make an appointment, not to
      panic. National guidance for back pain with leg pain puts advice, staying active and exercise first, and does not
      ask for routine scans outside specialist care.${cite("ev:nice-ng59")}`,
    weigh(
      text`Leg numbness means a nerve, so see a doctor.${cite("seed:001")}`,
      text`Care starts with examination and staying active. A scan is for when its result would change what is done.${cite("ev:nice-ng59")}`,
      text`Book a clinician within days, keep walking, leave running until it has been looked at. Watch for the exceptions daily.`,
    ),
    heading("The days until you are seen"),
    p`Walk, in bits. Ten minutes that leave the leg no worse beat forty that light it up. Change position more often than
      usual; sitting long tends to be the hard part. Lie down when you need to, and get up again. The NHS is plain that
      staying active helps and long rest does not.${cite("ev:nhs-back-pain")}`,
    p`Keep a note of how far down the leg it reaches and whether that changes. Clinicians ask, and by then it is hard to remember. There is no need to
      test it by bending yourself into a pretzel.`,
    figure(
      "seated-march",
      text`When walking is not possible: one foot a hand’s width up, then the other. If it sends more down the leg, leave it.`,
    ),
    routine("walk-break-2", "Down the corridor and back. Stop if the leg gets worse, and lie down if you like."),
    p`We change what we offer, too. While you mark a leg in the check-in, hamstring stretches, front-to-back leg swings and the
      standing back bend are taken out of routines or swapped for something calmer. If any exercise sends more
      down the leg, that exercise is finished for the day.`,
    note(
      "Sore legs after a long run",
      text`Ordinary training soreness in both thighs is not what this is about. If you say that it is only that, came with the run and
        not with the back, we believe you.`,
    ),
    heading("And running?"),
    p`Not while there is tingling, numbness or weakness, until someone has looked. A mild ache that stays above the knee is a
      different matter; then shorter, flatter and slower may be all right if it does not spread. When the leg has been quiet
      for a while, ${read("return-to-running", "building back up")} describes a way in that starts with walking.`,
  ],
  unknown: {
    heading: "What an app cannot feel",
    text: [
      text`We cannot test a reflex or the strength of a big toe. We do not know why your leg tingles, and we will not name a
        structure. We found no study that tells us how soon a runner with leg symptoms may safely run again; the advice to wait for an examination
        is our caution, and a clinician may well be bolder.`,
    ],
  },
  help: text`Weakness that grows, a second leg that joins in, numbness in the saddle area, a bladder or bowel that behaves
    differently: go now. If you cannot decide, act as if the answer were yes.${cite("ev:nhs-ces-norfolk", "ev:nhs-back-pain")}`,
  checked: "2026-11",
};
