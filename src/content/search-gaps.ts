import type { Gap } from "@/src/core/library/look-up.ts";

type Thing = `article:${string}` | `routine:${string}` | `exercise:${string}`;

/** Where an injury of running that isn't the back's leads: who looks at it, and what running asks of a body. */
const INJURY = ["article:when-to-get-help", "article:training-load"] as const;

/**
 * What runners with a sore back also look for, and what stands nearest to it here. Injuries lead to articles only: an exercise
 * would be advice on something that nothing here is about.
 */
export const SEARCH_GAPS: readonly Gap<Thing>[] = [
  // Other injuries.
  { names: ["shin splints", "shin pain", "MTSS"], nearest: [...INJURY, "article:cadence"] },
  {
    names: ["plantar fasciitis", "plantar fascia", "heel pain", "foot pain"],
    nearest: [...INJURY, "article:shoes-belts-rollers"],
  },
  {
    names: ["IT band", "ITB", "ITBS", "iliotibial"],
    nearest: [...INJURY, "article:glutes-and-pelvic-drop"],
  },
  {
    names: ["knee pain", "runner’s knee", "jumper’s knee", "sore knee", "patella", "patellofemoral", "meniscus"],
    nearest: [...INJURY, "article:cadence"],
  },
  {
    names: [
      "Achilles pain",
      "Achilles tendinitis",
      "Achilles tendinopathy",
      "sore Achilles",
      "tendonitis",
      "tendinitis",
      "tendinopathy",
      "tendon",
    ],
    nearest: [...INJURY, "article:cadence"],
  },
  {
    names: [
      "muscle strains",
      "muscle strain",
      "hamstring strain",
      "calf strain",
      "groin strain",
      "pulled muscle",
      "pulled hamstring",
      "torn muscle",
    ],
    nearest: [...INJURY, "article:warm-up"],
  },
  {
    names: ["ankle sprains", "ankle sprain", "sprained ankle", "twisted ankle"],
    nearest: ["article:when-to-get-help"],
  },
  {
    names: [
      "hip joint",
      "bursitis",
      "labrum",
      "labral tear",
      "hip impingement",
      "FAI",
      "hip arthritis",
      "snapping hip",
    ],
    nearest: ["article:when-to-get-help", "article:hip-flexors"],
  },
  {
    names: ["proximal hamstring", "hamstring tendinopathy"],
    nearest: ["article:leg-symptoms", "article:when-to-get-help"],
  },
  {
    names: ["cramps", "calf cramp", "muscle cramp", "side stitch"],
    nearest: ["article:recovery", "article:warm-up"],
  },
  {
    names: ["blisters", "toenails", "black toenail", "bunion", "chafing"],
    nearest: ["article:shoes-belts-rollers"],
  },
  {
    names: ["wrist pain", "carpal tunnel", "RSI", "mouse arm", "tennis elbow", "golfer’s elbow"],
    nearest: ["article:when-to-get-help", "article:sitting-and-your-back"],
  },
  {
    names: ["headache", "migraine", "eye strain", "tired eyes"],
    nearest: ["article:when-to-get-help", "article:sitting-and-your-back"],
  },
  // Backs, by name: nothing here names anybody's pain.
  {
    names: ["arthritis", "osteoarthritis", "spondylosis", "axial spondyloarthritis", "ankylosing spondylitis"],
    nearest: ["article:when-to-get-help", "article:naming-your-pain"],
  },
  {
    names: ["scoliosis", "kyphosis", "hunchback", "swayback", "flat back"],
    nearest: ["article:naming-your-pain", "article:mid-back"],
  },
  {
    names: ["spondylolisthesis", "spondylolysis", "pars fracture", "annular tear"],
    nearest: ["article:when-to-get-help", "article:naming-your-pain"],
  },
  {
    names: ["back surgery", "spinal fusion", "discectomy", "cortisone", "epidural"],
    nearest: ["article:when-to-get-help", "article:naming-your-pain"],
  },
  {
    names: ["pregnant", "postpartum", "diastasis", "after birth", "postnatal"],
    nearest: ["article:when-to-get-help"],
  },
  {
    names: [
      "trigger points",
      "trigger point",
      "dry needling",
      "acupuncture",
      "TENS machine",
      "TENS unit",
      "cupping",
      "kinesio tape",
      "kinesiology tape",
      "KT tape",
      "taping",
    ],
    nearest: ["article:shoes-belts-rollers", "article:flare-up-days"],
  },
  // A life round the run.
  {
    names: [
      "low mood",
      "anxiety",
      "depression",
      "kinesiophobia",
      "fear of movement",
      "afraid to run",
      "afraid to move",
    ],
    nearest: ["article:return-to-running", "article:running-and-your-spine"],
  },
  {
    names: ["body weight", "overweight", "obesity", "lose weight", "BMI"],
    nearest: ["article:recovery", "article:running-and-your-spine"],
  },
  {
    names: [
      "supplements",
      "vitamin",
      "creatine",
      "collagen",
      "magnesium",
      "turmeric",
      "glucosamine",
      "protein",
      "hydration",
      "electrolytes",
      "anti-inflammatory diet",
    ],
    nearest: ["article:recovery"],
  },
  {
    names: ["ice bath", "cold plunge", "sauna", "contrast bath"],
    nearest: ["article:recovery", "article:flare-up-days"],
  },
  {
    names: ["mattress", "sleeping position", "sleep position", "how to sleep"],
    nearest: ["article:recovery", "routine:end-of-day"],
  },
  {
    names: [
      "seat cushion",
      "kneeling chair",
      "saddle chair",
      "monitor height",
      "screen height",
      "laptop stand",
      "keyboard height",
    ],
    nearest: ["article:sitting-and-your-back", "routine:desk-mobility"],
  },
  // Training.
  {
    names: ["barefoot", "minimalist shoes", "zero drop", "carbon shoes", "super shoes", "shoe rotation"],
    nearest: ["article:shoes-belts-rollers"],
  },
  {
    names: ["treadmill", "trail running", "running surface"],
    nearest: ["article:training-load", "article:run-tall-or-lean"],
  },
  {
    names: [
      "speed session",
      "speedwork",
      "speed work",
      "tempo run",
      "interval training",
      "intervals",
      "fartlek",
      "hill sprints",
      "hill repeats",
      "VO2max",
      "zone 2",
      "heart rate",
      "taper",
      "threshold",
    ],
    nearest: ["article:training-load", "article:cadence"],
  },
  {
    names: ["forefoot running", "forefoot strike", "midfoot strike", "foot strike"],
    nearest: ["article:cadence", "article:run-tall-or-lean"],
  },
  {
    names: ["leg length", "leg length difference", "leg length discrepancy", "short leg"],
    nearest: ["article:shoes-belts-rollers", "article:naming-your-pain"],
  },
  { names: ["bike fit", "saddle height", "rowing machine", "golf swing", "golf"], nearest: ["article:recovery"] },
  // Exercises that are not among ours.
  {
    names: ["fire hydrants", "fire hydrant"],
    nearest: ["exercise:donkey-kick", "exercise:clamshell", "exercise:side-lying-leg-raise"],
  },
  {
    names: ["Nordic curls", "Nordic curl", "hamstring curl", "leg curl", "reverse Nordic"],
    nearest: ["exercise:single-leg-bridge", "exercise:hip-hinge"],
  },
  { names: ["Pallof presses", "Pallof", "Pallof press"], nearest: ["exercise:dead-bug", "exercise:side-plank"] },
  {
    names: ["hollow holds", "hollow hold", "hollow body", "leg raises lying", "V-ups"],
    nearest: ["exercise:dead-bug", "exercise:plank"],
  },
  {
    names: ["Copenhagen planks", "Copenhagen", "adductor strength"],
    nearest: ["exercise:side-plank", "exercise:leg-swing-side"],
  },
  {
    names: ["inner-thigh stretches", "inner thigh", "adductor stretch", "butterfly stretch", "frog stretch"],
    nearest: ["exercise:leg-swing-side", "exercise:hip-circles"],
  },
  { names: ["wall sits", "wall sit"], nearest: ["exercise:squat", "exercise:sit-to-stand"] },
  {
    names: ["pull-ups", "chin-ups", "bench press", "dips"],
    nearest: ["exercise:desk-plank", "exercise:bag-row"],
  },
  {
    names: ["mountain climbers", "burpees", "jumping jacks", "bear crawl", "HIIT"],
    nearest: ["exercise:high-knee-march", "exercise:bird-dog"],
  },
  {
    names: ["kettlebell swings", "kettlebell swing", "medicine ball", "barbell"],
    nearest: ["exercise:hip-hinge", "exercise:hip-thrust"],
  },
  { names: ["box jumps", "depth jumps", "squat jumps"], nearest: ["exercise:ankle-bounces", "exercise:step-up"] },
  {
    names: ["toe raises", "tibialis", "tib raises", "toe yoga", "foot strength", "short foot"],
    nearest: ["exercise:calf-raise", "exercise:single-leg-balance"],
  },
  {
    names: ["ankle mobility", "ankle circles", "dorsiflexion"],
    nearest: ["exercise:soleus-stretch", "exercise:calf-wall-stretch"],
  },
  {
    names: ["downward dog", "down dog", "sun salutation", "warrior", "happy baby", "tai chi", "qigong"],
    nearest: ["exercise:childs-pose", "exercise:cat-cow", "exercise:desk-hinge-stretch"],
  },
  {
    names: ["world’s greatest stretch", "lizard pose", "spiderman lunge"],
    nearest: ["exercise:reverse-lunge-reach", "exercise:walking-lunge"],
  },
  {
    names: ["doorway stretch", "pec stretch", "chest stretch", "wall angels"],
    nearest: ["exercise:seated-thoracic-extension", "exercise:shoulder-blade-squeeze"],
  },
  {
    names: ["chin tucks", "chin tuck", "neck stretch", "neck exercises", "shoulder rolls", "shoulder shrugs"],
    nearest: ["exercise:seated-tall-reset", "routine:thoracic-chair"],
  },
  {
    names: ["Jefferson curl", "toe touch", "forward fold standing", "ragdoll"],
    nearest: ["exercise:hip-hinge", "exercise:seated-hamstring-reach"],
  },
];
