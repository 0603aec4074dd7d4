import type { Article } from "../article.ts";
import { about, cite, figure, heading, note, p, read, routine, steps, text, weigh } from "../write.ts";

export const WARM_UP: Article = {
  id: "warm-up",
  topic: "stretching",
  deck: "From the chair to the first kilometre there is a gap. Six minutes fill it. Here is what earns a place in them.",
  cover: ["leg-swing-front", "high-knee-march", "walking-lunge"],
  inShort: [
    text`Start easy, then make the movements you are about to run with, only bigger.`,
    text`A short held stretch inside a moving warm-up cost nothing in the studies. Keep yours if you like it.`,
    text`On a stiff day take longer and go gentler, rather than skipping it.`,
  ],
  body: [
    p`It is ten to six. You have been folded at the hip since lunch, the shoes are by the door, and the plan says
      intervals. The temptation is to let the first kilometre be the warm-up. Many runners do, and get away with it. After
      a day at a desk that first kilometre tends to be a wooden one, and you may as well spend those minutes on
      something better.`,
    heading("Two jobs"),
    p`A warm-up has two things to do. It raises the temperature: muscles like work better when they are already working.
      And it rehearses: hips that have been bent all day get to open, ankles get to spring, once or twice at low cost
      before they do it several thousand times. Brisk walking into easy jogging does the first. Swings, lunges and marches do the second.`,
    steps(
      text`Two minutes of ${about("exercise:dynamic-stretches-before-static-after", "moving before anything held")}: walk fast,
        then jog so gently that you could sing.`,
      text`${about("exercise:leg-swing-front", "Leg swings")}, front to back and side to side, ten each, a hand on the wall.`,
      text`A few ${about("exercise:walking-lunge", "walking lunges")}. No room? ${about("exercise:reverse-lunge-reach", "Lunge backwards")} on
        the spot and reach up. One popular article saves the lunge for afterwards, as a stretch;${cite("seed:001")} it serves in both places.`,
      text`High knees at marching pace, heel flicks, a handful of low bounces.`,
      text`Another two minutes of jogging, and off you go.`,
    ),
    routine("warmup-run", "The whole thing in order, timed, with the figure beside you. About six and a half minutes."),
    p`The order is only ours. Lunges first on a warm evening, twice as much walking on a frosty one. If your office has
      no room to jog, the short indoor version stays on the spot.`,
    heading("The stretching argument"),
    weigh(
      text`${about("rule:dynamic-then-static", "Dynamic stretches before, static ones after")}.${cite("seed:000", "seed:003")}
        And ${about("rule:warm-up-cool-down", "never skip a warm-up or a cool-down")}.${cite("seed:000", "seed:001")}`,
      text`Inside a full, sport-like warm-up, sprint times improved after held and moving stretches
        alike.${cite("ev:samson-2012")} Hip-flexor holds of up to two minutes cost nothing in eight
        studies.${cite("ev:konrad-2021")}`,
      text`Moving first, because it also warms you. If one spot wants a short hold, give it half a minute and carry on. Long
        holds go after the run or into the evening.`,
    ),
    p`So the rule is right and the reason usually given is too strong. Going by those numbers, half a minute on the front of the hip
      before a tempo run will not drain your legs. Do not carry that over to the calf: there, the same review notes, two minutes of
      holding probably costs some force.${cite("ev:konrad-2021")} Ten minutes of holding still on a cold pavement will make you cold.`,
    figure(
      "leg-swing-front",
      text`Tall and loose. The trunk stays quiet while the leg swings; when the back starts to arch, the swing is big enough.`,
    ),
    note(
      "Hands and feet",
      text`One popular article warms up ${about("exercise:warm-up-for-hands-and-feet", "hands and feet")} as well.${cite("seed:002")} We
        found no study of it. Ten ankle circles and a shake of the hands cost nothing, and on a winter morning they are
        pleasant.`,
    ),
    heading("After a long sit, or with a grumpy back"),
    p`If you have sat most of the day we suggest the longer version and start the prompt earlier. If your back is sore, we
      swap in a gentler one: walking, hip circles, slow hinges, no bouncing. It is meant to let you find out how the back
      feels today before you are two kilometres from home. Feel worse at the end of it than at the start? Take that
      as information, and walk instead.`,
    p`The front of the hip has ${read("hip-flexors", "an article of its own")}. For the rest of the day, leaving the chair
      now and then makes every warm-up easier: ${read("sitting-and-your-back", "sitting and your back")}.`,
  ],
  unknown: {
    heading: "What a warm-up cannot promise",
    text: [
      text`We know of no study showing that a warm-up prevents back pain in runners. The studies above measured performance and leave pain out. The reason to warm up is plainer: the run feels better from the first
        minute, and you notice early if today is not the day.`,
    ],
  },
  help: text`Stop if a swing or bounce brings sharp pain in one spot, or pain, tingling or weakness in a leg. If it hurts to hop on
    one leg, please do not run until a clinician has looked at it.${cite("ev:sacral-stress-2016", "ev:nhs-back-pain")}`,
  checked: "2026-11",
};
