import type { Article } from "../article.ts";
import { about, cite, figure, heading, note, p, read, routine, steps, text, weigh } from "../write.ts";

export const FLARE_UP_DAYS: Article = {
  id: "flare-up-days",
  topic: "pain",
  deck: "Yesterday you ran. Today you cannot put on a sock. A plan for the hours in between panic and boredom.",
  cover: ["constructive-rest", "walk-break"],
  inShort: [
    text`Skip the run, keep the walk. Long rest tends to make backs worse.`,
    text`Small, easy movements several times a day; nothing heroic.`,
    text`Go through the warning signs once, properly. Then see to the next hour.`,
  ],
  body: [
    p`Perhaps it went while you lifted a bag. Perhaps it crept up after twenty kilometres and a train ride. Now your back has
      you walking like a question mark, and every article you find has a different villain. Villains can wait. Today has
      three questions: is it safe to look after this at home, what makes the next hour easier, and when can you run?`,
    heading("Is it safe?"),
    p`Go through ${read("when-to-get-help", "the warning signs")} once, properly. If none is there, pain alone, even fierce pain, is not
      proof of harm. A London hospital’s leaflet says it simply: hurting is not the same as being harmed.${cite("ev:gstt-exercises")}
      From nine out of ten, or eight that never lets up, we would still have you call someone today.`,
    heading("The next hour"),
    weigh(
      text`Rest and self-care for one to two weeks.${cite("seed:001")}`,
      text`Stay active; staying in bed for long makes it worse.${cite("ev:nhs-back-pain")} Guidelines put movement and
        self-management first.${cite("ev:nice-ng59")}`,
      text`Rest from running, not from moving. Lie down for comfort, by the quarter hour, and get up in between.`,
    ),
    steps(
      text`Find one position that is tolerable. On your back with the calves on a chair suits many. So does lying on the side with a
        pillow between the knees.`,
      text`Breathe out slowly, ten times. ${about("sign:spasm", "A spasm")}, which two articles for runners list among the
        signs,${cite("seed:002", "seed:004")} is frightening, and many people find that bracing makes it worse.`,
      text`Then move something small: rock the knees, tilt the pelvis, walk to the window. Repeat every hour or so.`,
    ),
    figure(
      "constructive-rest",
      text`Calves up, back heavy, slow breaths. A minute and a half is enough to start with.`,
    ),
    routine("flare-up-gentle", "Lying down, four quiet steps and a little walk. Stop at any of them."),
    p`If bending or sitting is what set it off, lying on your front propped on the elbows may be kinder than drawing the knees
      up; there is a version of the routine for that, and one for the office chair. Warmth is pleasant for some. About
      medicines ask a pharmacist, who knows what else you take.`,
    heading("At work"),
    p`For many, sitting is the harder part. Take calls on your feet, walk to people, split the day into short pieces. You do not have to look fine. Our prompts stay on, because getting up is still the useful part.`,
    heading("When can you run?"),
    p`One NHS-linked service sorts pain into a traffic light. Nought to three: carry on. Four or five: adapt. Six to ten: stop. Judge it
          during, after, and on the next day.${cite("ev:suffolk-traffic-light")} So pain ${about("sign:during-and-after", "during a run that is still there afterwards")}
          counts, and so does pain that shows up only the next morning.`,
    p`One article for runners lists another sign: pain ${about("sign:after-rest", "a few days into a break from running")}.${cite("seed:002")} It
      puzzles people: why hurt when you have stopped? We know of no study that explains it. A simple guess is that the rest
      of the day got stiller as well. Walking is worth trying before you conclude anything.`,
    note(
      "How long?",
      text`Nobody can tell you. Some flares ease within days, some take weeks. If the line is not going down after two weeks, book someone.`,
    ),
    p`When walking is easy and the number is back to three or less, ${read("return-to-running", "build back up")} instead of picking up where you
      stopped.`,
  ],
  unknown: {
    heading: "Why it went today",
    text: [
      text`You may never learn it. Guidance is against routine scans for low-back pain,${cite("ev:nice-ng59")} and we cannot examine you. The
        gentle movements here come from health services’ leaflets; we found no trial that compares them with each other, so choose by
        comfort.`,
    ],
  },
  help: text`Call today if rest does not ease it at all, if it came with fever, a fall or a new weakness, or if it is worse at night.
    Go to an emergency department for numbness between the legs or changes in bladder or bowel.${cite("ev:nhs-back-pain")}`,
  checked: "2026-11",
};
