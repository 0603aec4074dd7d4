import type { Article } from "../article.ts";
import { about, cite, figure, heading, list, note, p, read, routine, text, weigh } from "../write.ts";

export const SHOES_BELTS_ROLLERS: Article = {
  id: "shoes-belts-rollers",
  topic: "pain",
  deck: "A tour of the things you could buy for a sore back, by people who sell none of them.",
  cover: ["roller-mid-back"],
  inShort: [
    text`Shoes: comfortable ones. We would not choose a pair by the arch of the foot.`,
    text`Belts and insoles: national guidance says not to offer them for low-back pain.`,
    text`Rollers: nice on the mid-back for a while. Not on the low back.`,
  ],
  body: [
    p`It is late, your back hurts, and a shop has found you. There is a belt that doctors designed, an insole that realigns, and a shoe
      with a name like a spaceship. Before you reach for the card, here is what is known about each kind. We name no brands.`,
    heading("Shoes"),
    p`${about(["cause:footwear", "support:running-shoes"], "Worn or unsuitable shoes")} send shock to the spine, says one article, so fit them to ${about("rule:shoes-fit", "the shape of your arch")} and replace
      them every ${about("rule:shoes-miles", "300 to 500 miles")}.${cite("seed:003")} Another simply asks for ${about("rule:shoes-comfort", "comfortable ones")}.${cite("seed:002")}`,
    weigh(
      text`Shoes by arch type, ${about("cause:lower-chain-alignment", "because feet that roll in or out")} upset everything above them.${cite("seed:003")}`,
      text`Twelve trials with 11,240 runners and recruits, gathered: choosing a shoe by the shape of the foot probably makes little or no
        difference to leg injuries.${cite("ev:cochrane-shoes-2022")} Among 927 beginners, feet that roll in were not hurt more often either, legs and backs counted
        together.${cite("ev:nielsen-2014")} On backs alone we found no trial.`,
      text`Buy what feels good when you jog in it. Replace it when it no longer does. If you like numbers, count kilometres; call it housekeeping, not
        prevention.`,
    ),
    p`And feet that roll in? Pronation is what a foot does to land softly. Of 1,854 feet in that study only 18 rolled in a great
      deal,${cite("ev:nielsen-2014")} so for the far end nobody knows. If a shoe feels right, the roll is not a reason to change it.`,
    p`Five hundred miles are eight hundred kilometres. The runs page can keep count of a pair if you wish. A change of shoe is a change of
      load, so swap over a few runs rather than on race day.`,
    heading("Belts"),
    p`One of the five articles is a shop window for ${about("support:x-factor-belt", "a belt")} for back and pelvis.${cite("seed:000")} ${about("faq:how-does-the-belt-help-with-running-pain", "It is said to")} steady the pelvis, limit movement and bring relief
      at once; you ${about("faq:can-i-wear-it-while-running", "can wear it while running")}, the seller says. The British guideline is short: do not offer belts or corsets for low-back
      pain.${cite("ev:nice-ng59")}`,
    p`So can you run in one? Our answer: nothing we found forbids it, and nothing shows that it helps. If you own one and feel safer wrapped, wear it for
      an easy run or a walk, loose enough to breathe into, and leave it off again as soon as you forget that it is there. If you can only run with
      it, do not run yet. Just do not buy one because of us, and do not count on it to fix anything.`,
    heading("Insoles"),
    p`${about("support:orthotics", "Orthotics")} are supposed to align the stride and lower the risk.${cite("seed:003")} For low-back pain the same guideline says not to offer them, nor
      rocker soles.${cite("ev:nice-ng59")} If you have insoles for a foot problem from someone who examined the foot, that is another
      matter; keep them.`,
    heading("Rollers"),
    p`${about(["support:back-roller", "exercise:roller-mid-back"], "A back roller")} relieves tense, cramping muscles, one article promises.${cite("seed:004")} We looked up no trials of it, and say so. On the middle of
      the back, with the hands behind the head, it is comfortable for many people, for a while. The low back has no ribs
      to bear you; leave it out. Osteoporosis, a sore rib or severe pain rule it out too.`,
    figure(
      "roller-mid-back",
      text`From the lower edge of the shoulder blades upwards, slowly. Hips low, head carried.`,
    ),
    routine("roller-mid-back", "A minute and a half, with a roller and a floor."),
    heading("Things that cost little"),
    list(
      text`A loop of elastic band, for hips and side steps.`,
      text`A step, or a thick book, for hip hikes and step-ups.`,
      text`A towel for hamstrings, a cushion for knees.`,
      text`A chair without wheels, which you may already be sitting beside.`,
    ),
    note(
      "Testing on yourself",
      text`The check-in lets you note what you used. After a few weeks you can see whether days with it differ from days without. It may be chance;
        it is still better than a five-star review.`,
    ),
    p`Money spent on a good pair of shoes you enjoy is well spent. The rest of a back’s budget goes further in
      ${read("core-for-runners", "ten minutes of strength")} and in ${read("sitting-and-your-back", "leaving the chair")}.`,
  ],
  unknown: {
    heading: "Absence of trials cuts both ways",
    text: [
      text`We found nothing to show that shoes protect backs, and nothing to show that they do not. The guideline on belts and insoles is about adults with back pain in
        general, not runners in particular. We read that as a reason to keep your money; it proves nothing either way.`,
    ],
  },
  help: text`No purchase replaces an examination. If pain has lasted two weeks without easing, wakes you, or comes with numbness or weakness, spend
    the evening making an appointment instead.${cite("ev:nhs-back-pain")}`,
  checked: "2026-11",
};
