import type { Article } from "../article.ts";
import { about, cite, figure, heading, note, p, read, routine, steps, text, weigh } from "../write.ts";

export const RUN_TALL_OR_LEAN: Article = {
  id: "run-tall-or-lean",
  topic: "running",
  deck: "One article pulls you up by a string. The next tips you into the wind. They are talking about different joints.",
  cover: ["wall-lean-drive", "easy-jog"],
  inShort: [
    text`Tall through the crown, then tip a little from the ankles. No bend at the waist.`,
    text`Leaning moves work from the knees to the hips. Whether it moves pain out of a back was not measured.`,
    text`One cue, for a minute at a time. Then forget it and run.`,
  ],
  body: [
    p`You are running along, minding your business, when a memory of good advice arrives. Chest up. No, lean. No, relax. By the next
      lamp post you are running like a deck chair. Small wonder: three popular articles on runners’ backs do not agree.`,
    heading("What they say"),
    p`Two want you tall, as if ${about("cue:run-tall", "a string lifted the crown of your head")}, with ${about("cue:no-waist-lean", "no lean from the waist")} and ${about("cue:no-hunch", "no hunching when tired")}.
      For them ${about("cause:hunched", "being hunched or bent at the waist")} strains the back.${cite("seed:000", "seed:001")} A third says the reverse: ${about("cause:too-upright", "too upright")} is
      the fault, because the buttocks drop out and the impact goes to the spine. Its cure is ${about("cue:slight-lean", "a slight lean, chest out, as into a strong wind")}.${cite("seed:002")} The
      fourth votes for ${about("cue:slight-lean-2", "a slight lean")} too.${cite("seed:003")}`,
    weigh(
      text`Run tall.${cite("seed:000", "seed:001")} Lean forward.${cite("seed:002", "seed:003")}`,
      text`At about eleven degrees of lean, forty runners used their hips more and their knees less than at about four.${cite("ev:teng-2015")} Leans
        of ten to thirty degrees changed stride and forces, and those authors advise against leaning a lot.${cite("ev:warrener-2021")} And in
        sixteen, the furthest lean they could hold, about eight degrees, cost 8% more energy, from ankles or waist
        alike.${cite("ev:carson-2024")} Back pain was not measured in any.`,
      text`Both, a little. Length comes from the neck and ribs, the tip from the ankles. A few degrees are plenty, as a picture and not as a
        number to chase. If it feels like work, it is too much.`,
    ),
    heading("Finding it at a wall"),
    p`You need a wall and half a minute. Stand an arm’s length away, hands on the wall, body straight as a plank from ears to heels.
      Walk the feet back until you lean. That slant comes from the ankles, and nothing is folded. Now lift one knee, then the other, without
      letting the hips stick out. That is all there is to it.`,
    figure(
      "wall-lean-drive",
      text`Ears, hips and heels on one line. If the seat sticks out, you are leaning from the waist; step closer.`,
    ),
    routine("run-form-drill", "The wall, high knees, and a little jogging to take it outside."),
    heading("Taking it for a run"),
    steps(
      text`Pick a stretch of a minute on the flat, early in the run, while you are fresh.`,
      text`Think tall, then think of falling slightly towards the next tree. Arms loose.`,
      text`Let go and run as you run. Repeat once or twice. Never on a hill to begin with.`,
    ),
    p`Another cue that they like is to ${about("cue:push-from-glutes", "push off from the glutes")} with each step.${cite("seed:000")} For some it clicks, others clench. If it makes
      you stiff, drop it.`,
    note(
      "Should you be filmed?",
      text`Two articles suggest ${about("cue:film-or-gait-analysis", "filming yourself or a gait analysis")}.${cite("seed:000", "seed:001")} A friend’s phone from the side, ten seconds, is instructive.
        It shows what you do. What you ought to do is not on the film. A shop can see how you land and sell a shoe; a physiotherapist can
        put the film beside your history and an examination. Neither can see a cause of pain in it: we found no trial that tested that.`,
    ),
    heading("When the form falls apart"),
    p`Late in a long run many of us sink a bit. One article reads it as a sign of a tired trunk.${cite("seed:000")} It may be. It is also a sign that
      the run is long. Shorten the stride, lift the eyes, walk half a minute. If it happens every week at the same kilometre, the run may be
      growing too fast: ${read("training-load", "watch the single run")}.`,
    p`And the desk? Eight hours of screen may leave you folded for the first kilometre. ${read("warm-up", "A warm-up")} unfolds most people. Standing
      to attention all afternoon is neither necessary nor likely to carry over.`,
    heading("Why we never grade your posture"),
    p`Good runners come in many shapes. Some champions bob, some lean, one or two look as if they were carrying shopping. A change of form moves load from one place to another, so it can make a quiet knee or calf speak up. That is a reason to change little, slowly, and only
      if you have one: you are sore now, or you are curious.`,
  ],
  unknown: {
    heading: "What the laboratories left out",
    text: [
      text`These studies compare ways of running inside a laboratory. Whether a lean taught this month is still there next month, and whether a back
        is any better for it, we found no one who had looked. We chose our cue because it asks for little and gives both camps their due.`,
    ],
  },
  help: text`If upright or bent, tall or tipped, every version of running brings the same pain, form is not the question. Give it a few days of
    walking. Pain that runs down a leg, or one spot that each landing finds, should be seen by a clinician.${cite("ev:nhs-back-pain", "ev:sacral-stress-2016")}`,
  checked: "2026-11",
};
