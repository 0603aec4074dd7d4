import type { Article } from "../article.ts";
import { about, cite, figure, heading, list, note, p, read, routine, text, weigh } from "../write.ts";

export const MID_BACK: Article = {
  id: "mid-back",
  topic: "sitting",
  deck: "Your ribs have faced the same screen all day. They can also turn and open, and reminding them takes under two minutes.",
  cover: ["seated-thoracic-extension", "thread-the-needle"],
  inShort: [
    text`Turning and opening the ribs two or three times a working day is pleasant and takes two minutes.`,
    text`That a stiff mid-back hurts the low back is a reasonable idea. We found no trial of it.`,
    text`New pain between the shoulder blades should be looked at by someone first.`,
  ],
  body: [
    p`Watch a runner from above and you see the ribs turn one way as the pelvis turns the other, a hundred and sixty times a
      minute. Watch the same person at four in the afternoon and nothing turns at all. It is tempting to connect the two.`,
    p`One popular article does. ${about("cause:stiff-thoracic", "A stiff mid-back")}, it says, hands its share of the turning down to the low back, which is
      not made for it; and ${about("cause:weak-upper-back", "a weak upper back")} lets the runner slump, while ${about("claim:a-strong-upper-back-prevents-hunching", "a strong one prevents the hunch")}.${cite("seed:001")}`,
    weigh(
      text`Free the mid-back and strengthen the upper back, so that the low back is spared.${cite("seed:001")}`,
      text`We found no study that followed runners with stiff ribs. A clinic’s fifteen-minute programme for backs does include a turning
        stretch.${cite("ev:mayo-back-15")} And changing position as such did well in office workers.${cite("ev:waongenngarm-2021")}`,
      text`Move it because it is pleasant and breaks up the stillness. Count it as a change of position: that part has a trial behind it.`,
    ),
    heading("At the desk"),
    list(
      text`Over the back of the chair: hands behind the head, open over the top edge, come forward again. Five times.`,
      text`Turn: arms crossed, knees stay where they are, look over one shoulder, then the other.`,
      text`Reach: one arm overhead and across, so that the side opens.`,
      text`Draw the shoulder blades together as if to hold a pencil, breathe out, let go.`,
    ),
    figure(
      "seated-thoracic-extension",
      text`The chair’s edge is the hinge. The movement is in the ribs; the low back and the chin stay quiet.`,
    ),
    routine("thoracic-chair", "Under two minutes, seated, silent enough for a shared office."),
    heading("On the floor"),
    p`With more room, ${about("exercise:open-book", "open the book")}: on your side, knees bent, let the upper arm and the ribs turn back until they hang. On
      hands and knees, thread one arm underneath. Cat and cow, the old pair, bend the whole length.`,
    p`Then there is ${about(["exercise:roller-thoracic-extension", "support:foam-roller"], "the foam roller")}, which the article recommends for this region.${cite("seed:001")} Lie with it across the shoulder blades, support
      your head, and let the chest open over it, a few breaths at a time. Many people like how loose it leaves them, for a while. We looked up no trials and
      promise no more than that.`,
    note(
      "Before you roll",
      text`Stay on the ribs: the low back and the neck are out of bounds. With osteoporosis, a sore rib or severe pain, leave the
        roller where it is.`,
    ),
    heading("Strength, if you want it"),
    p`Rowing movements, desk planks and the pencil squeeze all train what holds the shoulders. The desk strength routine has a row with a
      loaded bag, one hand on the desk; fill the bag until eight pulls are work. They will not pin you upright, and need
      not: comfortable and varied beats correct.${cite("ev:slater-2019")} How you carry the trunk on the run is a separate
      question, with ${read("run-tall-or-lean", "its own answer")}.`,
    heading("How much"),
    p`Two or three rounds in a working day will do, one of them before a run if the afternoon was long. Back leaflets from the NHS ask for eight
      to fifteen slow repetitions of an exercise.${cite("ev:nhs-back-exercises")} At a desk, five that you do beat fifteen that you
      postpone. Expect some stiffness back after the next long sit. You did not set out to repair anything, so nothing has failed.`,
    p`If all you manage is to stand up and stretch your arms to the ceiling when the prompt comes, that counts. A longer look at the chair is in
      ${read("sitting-and-your-back", "sitting, breaks and your back")}.`,
  ],
  unknown: {
    heading: "A good story waiting for a study",
    text: [
      text`We found no study that loosened the mid-backs of some runners, left others alone, and compared their low backs. If yours is easier on
        days when you turn more, keep turning. That is evidence about one person, and for this purpose the right one.`,
    ],
  },
  help: text`Health services ask people with pain between the shoulder blades to have it checked, because now and then it comes from
    somewhere other than the back. With chest pain or breathlessness, call an ambulance. After a fall, or with osteoporosis, see someone
    today.${cite("ev:nhs-back-pain")}`,
  checked: "2026-11",
};
