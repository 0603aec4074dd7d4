import type { Article } from "../article.ts";
import { about, cite, figure, heading, list, note, p, read, routine, text, weigh } from "../write.ts";

export const GLUTES_AND_PELVIC_DROP: Article = {
  id: "glutes-and-pelvic-drop",
  topic: "strength",
  deck: "Somebody filmed you from behind and one hip sinks. Somebody else says your buttocks are asleep. One of these is worth a second look.",
  cover: ["hip-hike", "single-leg-balance"],
  inShort: [
    text`Runners with pain at the back of the pelvis dropped the hip more, in one study. It shows a link, not a cause.`,
    text`We found no study of muscles that forget their work from sitting. They can become stronger and better practised.`,
    text`Runners’ backs eased with leg strength as with back exercises. Two short sessions a week are where we would start.`,
  ],
  body: [
    p`Stand on one leg in front of a mirror. If the other side of the pelvis sinks, you have seen what people mean by
      ${about("cause:pelvic-drop", "pelvic drop")}. At a run it happens to everyone, a little, at every step. One article for runners makes it a
      cause: one hip sinks, that side of the back is squeezed, and weak buttocks are to blame.${cite("seed:002")}`,
    heading("What was measured"),
    p`Researchers compared eighteen women who ran with pain at the joints between spine and pelvis with sixty-three who ran without. Those
      in pain dropped the pelvis further and landed with the foot more in front.${cite("ev:whitney-2022")} It is a fair
      finding. It is also a photograph: perhaps the drop came first, perhaps the pain did. People move differently when something hurts.`,
    note(
      "One-sided pain",
      text`An ache on ${about("sign:one-sided", "one side of the low back")} that twisting makes worse is called muscular in one article.${cite("seed:004")} We treat it as a place and a time, not as
        a diagnosis, and offer hip work because it is worth trying.`,
    ),
    heading("Asleep?"),
    weigh(
      text`${about("cause:weak-glutes", "Weak or badly timed glutes")} leave the work to hamstrings and back, and ${about("claim:many-runners-do-not-know-their-glutes", "many runners do not know their glutes are not firing")}.${cite("seed:000", "seed:001")}`,
      text`We found no study of muscles that stop firing from sitting. Eighteen runners with lasting back pain had hips as strong as
        eighteen without; it was the front of the thigh that was weaker.${cite("ev:cai-kong-2015")} In eighty-four, pain eased alike over eight weeks of
        leg strength, back strength or stabilising work.${cite("ev:cai-2017")}`,
      text`Forget about waking anything up. Get stronger, practise standing on one leg, and give it two months.`,
    ),
    p`That trial deserves a moment. Runners whose backs hurt trained their legs, and their backs eased about as much as in
      those who had exercised the back itself, while their running gained more. There was no group without training, so part of it may have been
      time. Still, ${about("cause:weak-hamstrings-hips", "hips and hamstrings")} are worth training even if nobody can
      prove that they were at fault.`,
    heading("From easy to hard"),
    list(
      text`On the floor: ${about("exercise:glute-bridge", "bridge")} with three seconds at the top, ${about("exercise:clamshell", "clamshell")}, ${about("exercise:donkey-kick", "donkey kick")}.`,
      text`On your feet: stand on one leg while the kettle boils; hike the hip on a step; ${about("exercise:banded-side-step", "side steps with a band")}.`,
      text`With some weight behind it: ${about("exercise:squat", "squats")}, step-ups, ${about("exercise:hip-thrust", "hip thrusts")}, and at last the ${about("exercise:single-leg-deadlift", "single-leg deadlift")}.`,
    ),
    p`One article asks for ${about("exercise:progressive-glute-activation-drills", "progressive glute drills")} before strength work and names none of them.${cite("seed:002")} The floor list above will serve. Elsewhere the same kind of thing is called corrective exercise. We know of nothing in you that it corrects; it is
          strength, and good for that.
          ${about("support:resistance-band", "A resistance band")} makes it harder for the price of a sandwich; without one, do a few more.`,
    figure(
      "hip-hike",
      text`One foot on the step, the other hanging. Lower that side, then hike it. The standing hip does the work.`,
    ),
    routine("glute-primer-standing", "Two and a half minutes in office clothes, also before a run."),
    heading("The left and the right"),
    note(
      "Think of the muscle?",
      text`Coaches tell you to feel the buttock work. Told and touched to do so, thirty women did use it more in a bridge, and the hamstrings as
        much more.${cite("ev:hollman-2018")} Try it if an exercise is all thigh. You need not feel anything special for it to count.`,
    ),
    p`Another claim is that ${about("cause:left-right-imbalance", "one muscle is stronger than its partner on the other side")} and bends your posture.${cite("seed:002")} Nobody is
      symmetrical. If one side is clearly harder, start with it, and let it set the number for both.`,
    p`What the foot does at landing belongs to the same picture; ${read("cadence", "cadence")} takes it up.`,
  ],
  unknown: {
    heading: "Cause, effect, or company",
    text: [
      text`Whether training the hips changes the drop, whether a smaller drop means less pain, and whether men are like the women in that
        study: all open. Strength work is on the list of what guidelines ask of every adult, so the effort is not lost.${cite("ev:who-2020")}`,
    ],
  },
  help: text`Stop for pain that shoots below the knee or for a bridge that leaves the back sorer an hour later. A sore spot deep in
    the buttock that hurts on hopping should be examined before you run on it.${cite("ev:sacral-stress-2016")}`,
  checked: "2026-11",
};
