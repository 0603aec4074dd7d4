import { describe, expect, it } from "vitest";
import { ARTICLES } from "@/src/content/articles/index.ts";
import { exercises } from "@/src/content/exercises/index.ts";
import { routines } from "@/src/content/routines/index.ts";
import { SEARCH_WORDS } from "@/src/content/search-words.ts";
import { search } from "@/src/core/library/search.ts";
import { type LibraryDocument, loadDocuments } from "@/src/ui/pages/library/library-search.ts";

/** What a runner or a physiotherapist types, and what comes first. */
const FIRST: Readonly<Record<LibraryDocument["id"], readonly string[]>> = {
  "article:sitting-and-your-back": [
    "sitting",
    "ergonomics",
    "standing desk",
    "back pain",
    "lower back pain",
    "low back",
  ],
  "article:hip-flexors": ["psoas", "hip flexors", "tight hip flexors", "anterior pelvic tilt"],
  "article:mid-back": ["slouch", "neck"],
  "article:warm-up": ["warmup", "dynamic stretching"],
  "article:cool-down-and-stretching": ["cooldown", "static stretching", "yoga", "DOMS"],
  "article:running-and-your-spine": ["is running bad for my back", "disk"],
  "article:training-load": ["mileage", "10% rule", "overtraining", "long run", "half marathon"],
  "article:run-tall-or-lean": ["gait analysis", "lean"],
  "article:cadence": ["cadence", "180", "overstriding", "heel strike"],
  "article:recovery": ["sleep", "rest day", "RED-S", "cross-training"],
  "article:return-to-running": ["return to running", "couch to 5k"],
  "article:core-for-runners": ["abs", "sit-ups", "pilates", "six pack"],
  "article:glutes-and-pelvic-drop": ["glutes", "SI joint", "Trendelenburg", "piriformis"],
  "article:flare-up-days": ["lumbago", "back spasm", "flare-up", "ibuprofen", "threw my back out"],
  "article:leg-symptoms": ["sciatica", "sciatic nerve", "pins and needles", "numbness", "nerve flossing"],
  "article:when-to-get-help": [
    "red flags",
    "cauda equina",
    "tailbone",
    "coccyx",
    "stress fracture",
    "physio",
    "doctor",
  ],
  "article:naming-your-pain": ["slipped disc", "herniated disk", "stenosis", "MRI", "X-ray"],
  "article:shoes-belts-rollers": ["orthotics", "overpronation", "back brace", "foam roller"],
  "routine:core-10": ["core", "core workout"],
  "routine:thoracic-floor": ["thoracic mobility"],
  "routine:desk-mobility": ["desk stretches"],
  "routine:morning-unstick": ["morning stiffness"],
  "routine:strength-runner": ["gym", "strength training"],
  "exercise:kneeling-hip-flexor": ["couch stretch"],
  "exercise:seated-figure-four": ["figure 4", "pigeon pose"],
  "exercise:standing-quad-stretch": ["quad stretch", "quads"],
  "exercise:calf-wall-stretch": ["calf stretch", "gastrocnemius"],
  "exercise:calf-raise": ["calf raises", "heel drops"],
  "exercise:glute-bridge": ["bridge", "glute bridges"],
  "exercise:clamshell": ["clamshells", "clam shell"],
  "exercise:banded-side-step": ["monster walk", "crab walk"],
  "exercise:plank": ["plank", "planks"],
  "exercise:side-plank": ["side planks"],
  "exercise:bird-dog": ["birddog", "bird dogs"],
  "exercise:dead-bug": ["deadbug", "dead bugs"],
  "exercise:donkey-kick": ["donkey kicks"],
  "exercise:squat": ["squat", "air squats"],
  "exercise:single-leg-deadlift": ["RDL", "Romanian deadlift", "single leg deadlift"],
  "exercise:hip-thrust": ["hip thrusts"],
  "exercise:step-up": ["step-ups"],
  "exercise:single-leg-balance": ["balance", "single-leg stance"],
  "exercise:heel-flicks": ["butt kicks"],
  "exercise:high-knee-march": ["high knees", "A-skips"],
  "exercise:leg-swing-front": ["leg swings"],
  "exercise:walking-lunge": ["lunges"],
  "exercise:prone-on-elbows": ["sphinx", "cobra"],
  "exercise:cat-cow": ["cat camel", "cat-cow"],
  "exercise:childs-pose": ["childs pose", "child’s pose"],
  "exercise:knee-to-chest": ["knees to chest"],
  "exercise:knee-rocks": ["windshield wipers", "spinal twist"],
  "exercise:open-book": ["open books"],
  "exercise:constructive-rest": ["breathing", "90/90"],
  "exercise:ball-back-extension": ["Swiss ball", "back extension"],
  "exercise:bag-row": ["rows", "bent-over row"],
};

describe("other names", () => {
  it("belong to articles, routines and exercises that exist, and say more than their title", () => {
    const known = new Map<string, string>([
      ...ARTICLES.map(({ id, title }) => [id, title] as const),
      ...routines.map(({ id, name }) => [id, name] as const),
      ...[...exercises.values()].map(({ id, text }) => [id, text.name] as const),
    ]);
    expect(Object.keys(SEARCH_WORDS).filter((id) => !known.has(id))).toEqual([]);
    const idle = Object.entries(SEARCH_WORDS).filter(
      ([id, words]) => known.get(id)?.toLowerCase() === words.toLowerCase(),
    );
    expect(idle).toEqual([]);
  });

  it("bring first what is meant by what people type", async () => {
    const documents = await loadDocuments();
    const asked = Object.entries(FIRST).flatMap(([id, queries]) => queries.map((query) => ({ query, id })));
    const first = asked.map(({ query }) => ({ query, id: search(documents, query)[0]?.id ?? "nothing" }));
    expect(first).toEqual(asked);
  });
});
