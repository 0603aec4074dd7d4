import type { Article } from "../article.ts";
import { about, cite, em, figure, heading, note, p, read, routine, text, weigh } from "../write.ts";

export const HIP_FLEXORS: Article = {
  id: "hip-flexors",
  topic: "stretching",
  deck: "Sitting folds the hip. Undoing that feels good and gives you range. Whether it changes how you run is another question.",
  cover: ["kneeling-hip-flexor", "easy-jog"],
  inShort: [
    text`A two-minute stretch is worth it for how it feels and for the range it gives.`,
    text`It has not been shown to tip the pelvis back or to alter your stride.`,
    text`Flexibility levels off near ten minutes of stretching a week. Past that, more adds little.`,
  ],
  body: [
    p`Spend six hours in a chair and the muscles at the front of your hips spend six hours short. Stand up and the first
      steps tell you so. From there it is a small jump to a story that many running sites tell:
      ${about("cause:tight-hip-flexors", "tight hip flexors")} ${about("cause:anterior-pelvic-tilt", "tip the pelvis forward")},
      the tipped pelvis deepens the hollow of the back, and the back hurts.${cite("seed:001", "seed:003")} A second version
      blames ${about("cause:limited-hip-extension", "a hip that does not open far enough behind you")}.${cite("seed:002")}
      You can feel the first half of that story. The second half is weaker than it sounds.`,
    heading("The couch and the run disagree"),
    p`Fourteen elite athletes were filmed on the run. Those whose hips opened less did tilt their pelvis further forward.
      But the usual test on the couch, the one that measures how long the muscle is, predicted
      neither.${cite("ev:schache-2000")} A look at nine runners found the opposite: the tight ones tilted
      more.${cite("ev:stoewer-abstract")} Then someone did the obvious experiment. Twenty people stretched for three
      weeks. On the couch their hips opened further. On the run they moved as before.${cite("ev:hipflexor-thesis-uky")}`,
    note(
      "Why we say “may”",
      text`In a trial with thirty women who had back pain, pain and range changed in those who stretched for eight weeks. Compared with
        those who did not stretch, the difference was too uncertain to count as one.${cite("ev:hatefi-2021")}`,
    ),
    weigh(
      text`Stretch the front of the hip to bring the pelvis back to neutral and take strain off the
        spine.${cite("seed:001", "seed:003")}`,
      text`Range improves. Running posture did not follow, and the small studies contradict each
        other.${cite("ev:hipflexor-thesis-uky", "ev:schache-2000")}`,
      text`Stretch because it feels good after sitting and keeps the movement you have. Do not stretch to correct your pelvis:
        nobody has shown that it needs correcting.`,
    ),
    routine("hip-flexor-standing", "No floor, no kneeling. Tuck the tail first, then glide forward."),
    heading("Doing it so that you feel it"),
    p`The step matters less than the tuck. Squeeze the buttock of the back leg, draw the front of the hip bones up a
      finger’s width, and only then shift your weight forward. Done like that, a small lunge is plenty. Without the tuck, many people hang in the hollow of the back and feel nothing in front.`,
    figure(
      "standing-hip-flexor",
      text`At the desk: ribs over hips, heel of the back foot light. If you feel it in the back instead, shorten the step.`,
    ),
    p`With a floor and a cushion, ${about("exercise:kneeling-hip-flexor", "the half-kneeling version")} lets you stay longer. If
      kneeling bothers your knee, leave it. Half-off-the-chair does the same job, on a chair that has no wheels.`,
    heading("Thirty seconds or two minutes?"),
    p`One popular article wants ${about("rule:long-holds", "holds of one to two minutes instead of thirty seconds")}.${cite("seed:002")} Across 189 studies, what counted was the total: about four minutes in a session, about
      ten in a week, after which the curve goes flat. Pulling harder did not help.${cite("ev:ingram-2024")} So hold for as
      long as is comfortable and add it up. A minute a side, twice a day, makes ten by Friday.`,
    {
      kind: "levelling",
      unit: "minutes a week",
      levelsOffAt: 10,
      most: 25,
      caption: text`Gain in flexibility against weekly minutes, sketched after the 2024 meta-analysis.${cite("ev:ingram-2024")} Read the shape; the height is not to scale.`,
    },
    heading("Before a run"),
    p`A short hold is fine. Up to two minutes on the hip flexors cost nothing in eight studies with 165 people, and in
      some it helped.${cite("ev:konrad-2021")} Put it inside ${read("warm-up", "a warm-up that moves")} and leave the long
      holds for the evening.`,
  ],
  unknown: {
    heading: "What a stretch has not been shown to do",
    text: [
      text`Prevent back pain in runners, for one. The studies are small, short, and several of them are about people without pain. It may still be worth trying: it is gentle, takes two minutes, and gets you out of
        the chair, for which the evidence is ${em("better")}. See ${read("sitting-and-your-back", "sitting and your back")}.`,
    ],
  },
  help: text`A stretch should feel like a pull in front of the hip. Stop if it sends pain, tingling or numbness down the leg, or if
    the groin hurts when you hop or land. Either is a matter for a clinician.${cite("ev:nhs-back-pain", "ev:sacral-stress-2016")}`,
  checked: "2026-11",
};
