import type { Article } from "../article.ts";
import { about, cite, heading, list, note, p, read, signs, text, weigh } from "../write.ts";

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
    p`You are not asked to diagnose yourself. You are asked to notice a few things and, if one is there, to let
      someone else decide. The list, the same as in the check-in, follows the National Health Service and an international framework of
      physiotherapists, who add, fairly, that single warning signs are imprecise.${cite("ev:nhs-back-pain", "ev:ifompt-2020")}
      Many people with one of them turn out to be fine. You get checked because the exceptions matter so much.`,
    heading("Call an ambulance or go to an emergency department"),
    signs("nerves", "now"),
    p`If you are unsure about any of these, treat it as a yes. Being sent home with a shrug is a good outcome. Do not drive
      yourself. In more words:`,
    list(
      text`${about("missing-flag:bladder-or-bowel-change", "Bladder or bowel")}: you cannot go, cannot hold it, or do not feel it. ${about("missing-flag:saddle-numbness", "Numb between the legs")} means where a bicycle
        saddle would touch. A change in ${about("missing-flag:sexual-function-change", "sexual feeling or function")} counts as much.${cite("ev:nhs-ces-norfolk")}`,
      text`With ${about("missing-flag:chest-pain", "pain in the chest")}, or after ${about("missing-flag:serious-accident", "a serious accident")}, do not wait for it to settle.${cite("ev:nhs-back-pain")}`,
      text`Health services list the others elsewhere: tearing pain,${cite("ev:hse-aortic-dissection")} short breath,${cite("ev:nhs-pulmonary-embolism")} fainting
        with effort,${cite("ev:nhs-fainting")} a cold leg,${cite("ev:nice-cks-limb")} a muddled head after heat,${cite("ev:nhs-heat")} bleeding in pregnancy.${cite("ev:nhs-pregnancy-back")}`,
    ),
    heading("Ask for advice today"),
    signs("today"),
    p`These belong to the same day:`,
    list(
      text`${about("missing-flag:fever-or-feeling-unwell", "Fever")} or ${about("missing-flag:unexplained-weight-loss", "weight lost without trying")}, however mild the pain. Pain that is constant and ${about("missing-flag:night-pain-without-relief", "worse at night")}, or that
        jumps when you cough, sneeze or strain. ${about("missing-flag:pain-between-the-shoulder-blades", "Pain between the shoulder blades")} that nobody has looked at yet.${cite("ev:nhs-back-pain")}`,
      text`A new pain with ${about("missing-flag:cancer-history", "cancer, now or in the past")},${cite("ev:nice-ng234")} with ${about("missing-flag:osteoporosis-or-steroid-use", "osteoporosis or long steroid treatment")},${cite("ev:nogg-2024")} or with anything that holds
        the immune system down.${cite("ev:ifompt-2020")}`,
      text`A fall, even a small one, over 65, with osteoporosis, or on blood thinners. The blood thinners are our own caution.`,
      text`Any new pain if you inject drugs. Pain that is constant or wakes you if you have diabetes or are on dialysis.${cite("ev:ifompt-2020")}`,
      text`Burning when you pass water, together with fever or pain in the side, back or belly.${cite("ev:nhs-uti")}`,
      text`For reasons of their own: a swollen leg,${cite("ev:nhs-dvt")} blood in the urine,${cite("ev:nhs-kidney-stones")} pain after an operation or injection in the
        back.${cite("ev:nhs-decompression")}`,
      text`Nine or ten out of ten, or an eight that never lets up. The threshold is ours. For a weak leg, read on in ${read("leg-symptoms", "when pain travels into the leg")}.`,
    ),
    heading("Worth telling"),
    signs("tell"),
    p`These change what other answers mean. On its own, burning when you pass water is for a pharmacist
      or doctor,${cite("ev:nhs-uti")} and a new rash with pain or tingling on one side is for one of them soon.${cite("ev:nhs-shingles")}`,
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
    p`Hands-on treatment, such as massage or manipulation, may be offered: British guidance wants it only as one part of a package that includes
      exercise.${cite("ev:nice-ng59")} A physiotherapist can also test strength and reflexes and watch you run. A shop’s gait analysis is no
      examination; it can help to choose a shoe.`,
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
