import type { Article } from "../article.ts";
import { about, cite, figure, heading, list, note, p, read, routine, text, weigh } from "../write.ts";

export const NAMING_YOUR_PAIN: Article = {
  id: "naming-your-pain",
  topic: "pain",
  deck: "You told us where it hurts, what it is like and when. We answered with a routine and an article. Why not with a name?",
  cover: ["seated-tall-reset"],
  inShort: [
    text`Where an ache sits and how it feels do not reveal what it comes from, least of all to an app.`,
    text`A wrong name can frighten, and it can hide the few things that do need a name fast.`,
    text`So we use your answers for two things only: to be careful, and to choose something comfortable.`,
  ],
  body: [
    p`People like names. A name feels like the first half of a solution. Two popular articles for runners supply them generously, and it is worth
      seeing what becomes of their names in daylight.`,
    heading("Three types, or one muddle"),
    p`One article sorts runners’ pain into three: ${about("pain-type:muscular", "muscular")}, ${about("pain-type:bone-related", "bone")} and, as a third type, ${about("pain-type:low-back", "low-back pain")}.${cite("seed:002")} The last is a
      place, not a kind; it is as if one sorted animals into mammals, birds and Tuesday.`,
    p`Another is more precise. An ache on one side that twisting worsens is muscle, it says. A general ache ${about("sign:diffuse", "across the whole low back")} is bone, and if ${about(
      "flag:stretches-fail-xray",
      "stretches do not help, an X-ray may",
    )}.${cite("seed:004")} That would be handy. It is not how backs behave.`,
    weigh(
      text`One side means muscle, all across means bone, and an X-ray settles it.${cite("seed:002", "seed:004")}`,
      text`Guidance asks clinicians not to order routine scans for low-back pain outside specialist care.${cite("ev:nice-ng59")} The bone injury that distance
        runners do get hurts on impact and on hopping, and is commonly missed by an X-ray.${cite("ev:sacral-stress-2016")}`,
      text`Do not infer a tissue from a place. Watch for the patterns that need an examination, and look after the rest.`,
    ),
    p`Notice that the rule gets it backwards where it matters most. A runner with one sore spot could be told muscle and go for a run. That is the person we would send to a clinician.`,
    heading("Disc, joint, narrowing"),
    p`A third article names structures: ${about("pain-type:structural", "a slipped disc, a narrow canal, irritated facet joints")}.${cite("seed:001")} Those exist, and a clinician may consider them after talking with you and testing
      legs and reflexes. We can do neither. We could only guess from a drawing with a dot on it, and you would carry that guess to bed.`,
    heading("What a label does"),
    list(
      text`It can make you careful about the wrong thing. Someone told that a part of them is out of line may move less for years.`,
      text`It can make you careless about the right thing. A confident answer ends the looking.`,
      text`It sticks. Pain passes; the word for it is still there at the next twinge.`,
    ),
    p`That is our view and not the result of a trial. It fits what guidelines ask of professionals: first exclude the serious, then support
      activity and self-management.${cite("ev:nice-ng59")} Even the international framework on serious causes found no high-quality evidence that most warning signs, one by one, are accurate.${cite("ev:ifompt-2020")}`,
    heading("Then why do we ask all those questions?"),
    p`Because some answers should make us cautious. Numbness between the legs outranks every number. A leg that tingles takes the hamstring stretches out of your routine. A dot between the shoulder blades brings up the question whether anyone has looked at it. And because some answers make a
      suggestion fit better: stiff after sitting, sore when arching, worse the morning after a run.`,
    p`What you get is always of the form: you said this, so we suggest that, and here is the source. If you disagree, every routine in the library is still open to
      you.`,
    note(
      "Words we avoid",
      text`We try not to write that something of yours is worn, weak, misplaced or unstable. We have not seen it.`,
    ),
    figure(
      "seated-pelvic-tilt",
      text`A movement and no more: roll back, roll forward, both ends comfortable. It tests nothing and names nothing.`,
    ),
    routine("reset-seated", "Not a treatment for anything in particular. Fifty seconds of moving differently."),
    heading("If you want a name"),
    p`Ask someone who can examine you, and ask a good question: what would change if we knew? Sometimes the honest answer is nothing, keep going. Sometimes it is quite a lot. Both are worth the visit. ${read("when-to-get-help", "When to get help")} says when it should be soon.`,
  ],
  unknown: {
    heading: "What even experts cannot say",
    text: [
      text`How often a name would change what helps. In runners with lasting pain three different programmes did about equally well,${cite("ev:cai-2017")} and nobody
        had to know the source first; whether any of them beat waiting was not tested. That does not show that a name never matters.`,
    ],
  },
  help: text`A name does become urgent when there is numbness in the saddle area, trouble with bladder or bowel, weakness, fever, weight loss, a bad fall, or pain that
    nothing eases at night. Then please let a professional find it, today.${cite("ev:nhs-back-pain", "ev:nhs-ces-norfolk")}`,
  checked: "2026-11",
};
