import type { Article } from "../article.ts";
import { about, cite, heading, list, note, p, read, text, weigh } from "../write.ts";

export const WHEN_TO_GET_HELP: Article = {
  id: "when-to-get-help",
  topic: "pain",
  deck: "A few sore backs are the first sign of something that cannot wait. This page is about telling them apart, or rather about who should.",
  cover: ["walk-break"],
  inShort: [
    text`Changes in bladder, bowel, feeling between the legs, or both legs: an emergency, tonight, not Monday.`,
    text`Fever, weight loss, night pain, nine or ten out of ten, a history of cancer: a clinician today.`,
    text`No better after about two weeks, or worse with every run: book an appointment.`,
  ],
  body: [
    p`You are not asked to diagnose yourself. You are asked to notice a short list of things and, if one is there, to let
      someone else decide. The list below follows the National Health Service and an international framework of
      physiotherapists, who add, fairly, that single warning signs are imprecise.${cite("ev:nhs-back-pain", "ev:ifompt-2020")}
      Many people with one of them turn out to be fine. You get checked because the exceptions matter so much.`,
    heading("Call an ambulance or go to an emergency department"),
    list(
      text`New trouble with ${about("missing-flag:bladder-or-bowel-change", "bladder or bowel")}: you cannot pass water, cannot hold it, or
        do not feel it. The same for the bowel.${cite("ev:nhs-ces-norfolk")}`,
      text`${about("missing-flag:saddle-numbness", "Numbness or tingling between the legs")}, around genitals or back
        passage; a change in ${about("missing-flag:sexual-function-change", "sexual feeling or function")}.${cite("ev:nhs-ces-norfolk")}`,
      text`Pain, tingling or weakness in both legs, or legs that suddenly will not do as they are told.${cite("ev:nhs-ces-norfolk")}`,
      text`Back pain after ${about("missing-flag:serious-accident", "a serious accident")}, or together with ${about("missing-flag:chest-pain", "pain in the chest")}.${cite("ev:nhs-back-pain")}`,
      text`Sudden, tearing pain in chest, back or belly, or with faintness; shortness of breath, or coughing blood; fainting or a racing
        heart with effort.${cite("ev:hse-aortic-dissection", "ev:nhs-pulmonary-embolism", "ev:nhs-fainting")}`,
      text`A leg suddenly cold, pale or numb.${cite("ev:nice-cks-limb")} A muddled head after a run in the heat.${cite("ev:nhs-heat")}
        Bleeding, contractions or less movement in pregnancy.${cite("ev:nhs-pregnancy-back")}`,
    ),
    p`If you are unsure about any of these, treat it as a yes. Being sent home with a shrug is a good outcome. Do not drive
      yourself.`,
    heading("Ask for advice today"),
    list(
      text`${about("missing-flag:fever-or-feeling-unwell", "Fever")}, or feeling ill along with the pain; ${about("missing-flag:unexplained-weight-loss", "weight you lost without trying")}; a lump or
        a change in the shape of the back.${cite("ev:nhs-back-pain")}`,
      text`Pain that rest does not ease, or that is ${about("missing-flag:night-pain-without-relief", "worse at night")}. Pain that jumps when you cough, sneeze or
        strain.${cite("ev:nhs-back-pain")}`,
      text`${about("missing-flag:pain-between-the-shoulder-blades", "Pain between the shoulder blades")} that nobody has looked at yet.${cite("ev:nhs-back-pain")}`,
      text`A new pain with ${about("missing-flag:cancer-history", "cancer, now or in the past")}, with ${about("missing-flag:osteoporosis-or-steroid-use", "long steroid treatment")} or a treatment that holds the immune system down. A
        fall, even a small one, with osteoporosis or over 65.${cite("ev:ifompt-2020")}`,
      text`One leg swollen, warm or red.${cite("ev:nhs-dvt")} Blood in the urine.${cite("ev:nhs-kidney-stones")} New pain
        after an operation or injection in the back,${cite("ev:nhs-decompression")} with a weak immune system, or in somebody who injects drugs.`,
      text`Nine or ten out of ten, or an eight that never lets up. The threshold is ours.`,
      text`New weakness in one leg, or a foot that slaps the ground. More in ${read("leg-symptoms", "when pain travels into the leg")}.`,
    ),
    heading("The runner’s own warning sign"),
    p`${about("missing-flag:bone-stress-injury-pattern-low-energy-availability", "Pain in one spot")} of the low back, buttock or groin that grows with impact and answers a
      single hop deserves respect. In distance runners it can come from a bone under more load than it can repair, and a
      first X-ray is commonly normal.${cite("ev:sacral-stress-2016")} Eating too little for your training, or periods that have stopped, make it more
      pressing to mention.${cite("ev:ioc-reds-2023")} Do not run on it until someone has examined you.`,
    heading("Book an appointment"),
    weigh(
      text`See someone for ${about("flag:severe", "severe pain")}, or if it is ${about("flag:no-better-1-2-weeks", "no better after one to two weeks")}; stop for ${about(
        ["flag:sharp-stop", "sign:sharp"],
        "sharp, specific pain",
      )}.${cite("seed:001")} ${about("flag:exercises-fail-pt", "Try physiotherapy if exercises fail")}.${cite("seed:004")}`,
      text`Health services speak of a few weeks, and of sooner if daily life suffers.${cite("ev:nhs-back-pain")} None of the five
        popular articles that we checked names the emergency signs above.`,
      text`Two weeks without improvement is a fair moment. Tingling or numbness in one leg is a reason within days. You need not have failed
        at exercises first, and you need not wait if it worries you.`,
    ),
    {
      kind: "lanes",
      title: "The longest you should wait",
      unit: "days",
      most: 15,
      rows: [
        { label: "Emergency signs", value: 0, isOurs: true },
        { label: "Advice today", value: 1 },
        { label: "No better", value: 14 },
      ],
      caption: text`Nought days for the first list, this very day for the second. Two weeks are our limit for an ordinary ache that does not ease.`,
    },
    p`A physiotherapist, doctor or other ${about("rule:specialist", "clinician who sees runners")} can examine what an app cannot; two of those articles send you to one as well.${cite("seed:001", "seed:002")} If you are under 16 or
      pregnant, ask before you follow any routine of ours. The guideline behind them is for people over 16,${cite("ev:nice-ng59")} and we
      promote none to you.`,
    p`What they may offer: British guidance counts hands-on treatment, such as massage or manipulation, only as one part of a package that includes
      exercise.${cite("ev:nice-ng59")} A shop’s gait analysis is no examination; it can help to choose a shoe.`,
    note(
      "What to say on the phone",
      text`When it began. Where it is. What has changed in legs, bladder, bowel or feeling. Fever, falls, illnesses, medicines. Say the
        alarming thing first.`,
    ),
  ],
  unknown: {
    heading: "How sure is a list like this",
    text: [
      text`Not very. The framework found no high-quality evidence that most red flags, taken one by one, separate the dangerous from
        the harmless.${cite("ev:ifompt-2020")} Lists miss people, and alarm people who are well. We keep this one strict on purpose.`,
    ],
  },
  help: text`If something here sounds like you, stop reading and make the call. The same list is under Urgent help, and it
    works without a connection.`,
  checked: "2026-11",
};
