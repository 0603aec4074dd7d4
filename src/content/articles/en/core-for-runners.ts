import type { Article } from "../article.ts";
import { about, cite, figure, heading, list, note, p, read, routine, text, weigh } from "../write.ts";

export const CORE_FOR_RUNNERS: Article = {
  id: "core-for-runners",
  topic: "strength",
  deck: "Four of our five articles blame a weak one. The studies put training it among the good options, beside leg work.",
  cover: ["side-plank", "bird-dog"],
  inShort: [
    text`Runners’ back pain eased with trunk exercises and with leg strength about alike, in a trial where everyone trained.`,
    text`A famous result about weak cores came from a computer model. Nobody’s pain was in it.`,
    text`We would start with ten minutes, twice a week. Twists and crunches are optional.`,
  ],
  body: [
    p`If you type runner and back pain into a search box, the answer is usually the core. Of five such articles
      that we took apart, four name ${about("cause:weak-core", "a weak core")} as a culprit.${cite("seed:000", "seed:001", "seed:003", "seed:004")} One pictures the muscles
      as a corset: when it slackens, ligaments and joints carry the load.${cite("seed:001")} Another has the slack belly let the pelvis tip and the back
      hollow.${cite("seed:000")}`,
    p`The corset is a fair drawing of where the muscles lie. The tilt has been looked at, standing still: in sixty adults with back pain it did not
      go with the strength of the belly.${cite("ev:youdas-2000")} In ninety without pain it did a little in the women, not in the men.${cite("ev:youdas-1996")} And when people with weak bellies trained for eight weeks, the bellies grew stronger and
      the pelvis stayed where it was.${cite("ev:levine-1997")} On the run, nobody seems to have checked. One article also speaks of new studies. It is
      worth knowing what they are.`,
    heading("Eight people and a computer"),
    p`A team took the recorded running of eight healthy adults, built a model of each, and weakened the deep trunk muscles of the models. With
      none of them left, the shearing load on the spine rose by up to nineteen per cent.${cite("ev:raabe-2018")} A later experiment tired
      the trunks of twenty-five real beginners: one load at the knee rose, another fell, most stayed.${cite("ev:chaudhari-2020")} Clever work, both.
      The model felt no pain, and the second study looked at legs.`,
    heading("Eighty-four runners"),
    p`What happens when runners whose backs do hurt train? Over eight weeks pain fell about equally with stabilising exercises, back-extensor strength and plain leg
      strength, and the leg group gained most in how well they felt they could run.${cite("ev:cai-2017")} Everyone trained, so nobody knows how much would have eased by
      itself. Wider reviews, not of runners, agree that exercise does more for long-standing back pain than doing
      nothing,${cite("ev:cochrane-exercise-2021")} probably by a modest amount.${cite("ev:verville-2023")}`,
    weigh(
      text`A weak core is a main cause, and ${about("claim:strength-is-the-most-effective-prevention", "strength is the most effective prevention")}; do the exercises ${about("rule:daily-strength", "daily")}.${cite("seed:000", "seed:004")}`,
      text`Several kinds of training work alike once pain is there.${cite("ev:cai-2017")} Whether a strong core prevents it in runners is untested.`,
      text`Do trunk and legs in turn, two or three times a week. Daily is fine in small portions and not needed.`,
    ),
    heading("A short list that covers most of it"),
    list(
      text`${about("exercise:dead-bug", "Dead bug")}: on your back, opposite arm and leg away, the rest quiet.`,
      text`${about("exercise:bird-dog", "Bird-dog")}: the same idea on hands and knees.`,
      text`${about("exercise:plank", "Plank")} and ${about("exercise:side-plank", "side plank")}: hold while you can still talk. Knees down is a real version.`,
      text`A bridge, so that the hips get their share.`,
    ),
    figure(
      "dead-bug",
      text`Slow is the difficulty. If the back lifts off the floor, lower only a heel with the knee bent.`,
    ),
    routine("core-gentle", "Four minutes from the very beginning. The ten-minute one is next door."),
    heading("The rest of the menu"),
    p`${about("exercise:russian-twist", "Russian twists")} appear in two articles, one of which praises them for resisting rotation, though they are
      rotation.${cite("seed:000", "seed:003")} If you love them, keep them; they sit in our library, outside every routine. ${about("exercise:crunches", "Crunches")}, another says, are not
      enough.${cite("seed:001")} Fair. ${about("exercise:pilates-based-movements", "Pilates")} is named too. One review links it to less pain than
      no exercise, and calls most of the evidence on single kinds of exercise very uncertain.${cite("ev:verville-2023")}`,
    p`For the back itself one article likes ${about("exercise:locust-hold", "the locust hold")}, thirty seconds, and two moves on ${about("support:stability-ball", "a stability ball")}: ${about("exercise:ball-back-extension", "ball back extensions")} and
      ${about("exercise:ball-reverse-leg-raise", "reverse leg raises")}.${cite("seed:004")} Begin with fifteen seconds, and leave them out if arching is what hurts.`,
    note(
      "Twisting as you run",
      text`One article says that ${about("cause:trunk-rotation", "too much trunk rotation")} amplifies impact.${cite("seed:001")} Arms and ribs turn in every runner. We found nothing on where too much begins, so we do not grade it.`,
    ),
    p`Legs have their own page: ${read("glutes-and-pelvic-drop", "glutes and pelvic drop")}.`,
  ],
  unknown: {
    heading: "Why it works, when it works",
    text: [
      text`People in these trials improved with exercises for trunk, back or legs, which would be odd if one weak muscle were the whole story.
        Confidence, or simply moving again, may be part of it. We found no study that sorts this out for runners.`,
    ],
  },
  help: text`An exercise may leave muscles tired the next day. It should not leave the back two points worse. If pain runs into a leg,
    or every version hurts, ask a physiotherapist to watch you do it.${cite("ev:nhs-back-exercises")}`,
  checked: "2026-11",
};
