import type { Article } from "../article.ts";
import { about, cite, figure, heading, list, note, p, read, routine, text, weigh } from "../write.ts";

export const COOL_DOWN_AND_STRETCHING: Article = {
  id: "cool-down-and-stretching",
  topic: "stretching",
  deck: "You are home, salty and hungry. Does anything bad happen if you go straight to the fridge?",
  cover: ["calf-wall-stretch", "supine-hamstring"],
  inShort: [
    text`A cool-down is pleasant and optional. It does not clearly prevent soreness or injury.`,
    text`Stretching adds range. About ten minutes in a week is where the gain flattens out.`,
    text`Whatever else you skip, walk a minute or two before you sit. That one is our advice, untested.`,
  ],
  body: [
    p`Few rules of running are repeated as firmly as this one: never skip the cool-down. Two popular articles on runners’ backs say
      it in so many words.${cite("seed:000", "seed:001")} A third makes ${about("cause:insufficient-stretching", "too little stretching")} a cause of back pain in its own right.${cite("seed:003")}
      If you have ever driven home from a race with the seat heating on, you may carry some guilt about it.`,
    heading("Lay the guilt down"),
    p`A review that gathered the research on cool-downs found that jogging gently afterwards does not clearly reduce injuries or
      the soreness of the next day.${cite("ev:van-hooren-2018")} If you enjoy it, enjoy it. If the bus is coming, take the bus.`,
    p`There is a small practical reason to walk for a couple of minutes all the same. Hard work, then a dead stop, then a chair:
      many people find that the back and hips stiffen in exactly that order. Pain ${about("sign:after-run", "after a run")}, rather than in it, is a pattern one
      of the articles names.${cite("seed:002")} We know of no trial on it. Walking home from the corner is free.`,
    heading("What stretching does"),
    weigh(
      text`${about("cause:tight-hamstrings-calves", "Tight hamstrings and calves")} pull on the pelvis and change the stride, so stretch them after every
        run.${cite("seed:001", "seed:003")}`,
      text`Static stretching makes you more flexible, up to about four minutes in a session and ten in a week. Intensity made no
        difference.${cite("ev:ingram-2024")} A review lists poor hamstring and back flexibility among the risk factors for runners’
        back pain; it found one study that says so.${cite("ev:maselli-2020")} Among people at large, stiffer hamstrings went with slightly
        more back pain later on.${cite("ev:sadler-2017")}`,
      text`Stretch what feels short, gently, and add up the week. Expect range. Do not expect it to protect your back.`,
    ),
    p`Nobody in that analysis of 189 studies was rewarded for suffering. A mild pull works as well as a grimace, which is
      good news at the end of a day.`,
    heading("Four places worth the minute"),
    list(
      text`${about("exercise:calf-wall-stretch", "Calves at the wall")}: back leg straight, then with the knee bent. Half a minute each.`,
      text`${about("exercise:supine-hamstring", "Hamstrings lying down")}, with a towel round the foot. The back stays on the floor, which is the
        point of doing it there.`,
      text`Front of the thigh, standing. Hold the wall, keep the knees side by side.`,
      text`Buttocks in a figure four, on the floor or on a chair.`,
    ),
    figure(
      "supine-hamstring",
      text`Knee soft, hips heavy. If it tingles below the knee, bend the leg and only move the foot.`,
    ),
    routine("cooldown", "A walk, then holds from calf to hip. There is a shorter one without the floor."),
    heading("How long should a hold last"),
    p`Thirty seconds, sixty, two minutes: what counts in the end is the sum.${cite("ev:ingram-2024")} A minute on each calf, twice a day, is ten by Friday. We keep the tally for
      each place separately, and your week is in the library. The argument for longer holds has
      ${read("hip-flexors", "its own corner")}.`,
    heading("Yoga"),
    p`One popular article wants ${about("rule:yoga-daily", "yoga every day")}.${cite("seed:004")} ${about("exercise:yoga", "Yoga")} is a whole practice, with good teachers and careless ones, and we do
      not teach it here. In a review for the World Health Organization it came with some passing, minor pain compared with usual
      care.${cite("ev:verville-2023")} If a class suits you, that is reason enough to go. Daily is not required.`,
    note(
      "A large promise",
      text`The same article holds that ${about("claim:with-adequate-stretching-and-exercise", "with enough stretching and exercise")} the average runner should have little or no back
        pain.${cite("seed:004")} We found no study that shows it.`,
    ),
    p`Evening is a fine time for all of this: the run is over, nothing needs springy legs, and the floor is right there.`,
  ],
  unknown: {
    heading: "Range is not the same as comfort",
    text: [
      text`Flexibility can be measured with a ruler, which is why so many studies measure it. Runners with stiff hamstrings and
        backs have been counted among those whose backs hurt, in one study;${cite("ev:maselli-2020")} whether stretching them changes
        that, nothing we found has asked. It may help you. It may simply be a nice ten minutes.`,
    ],
  },
  help: text`Leave stretching alone if it sends pain or pins and needles down a leg, and have that looked at. If the pain grows from one run to the next, book a clinician.${cite("ev:nhs-back-pain")}`,
  checked: "2026-11",
};
