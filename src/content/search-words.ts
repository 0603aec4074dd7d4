/**
 * What people also call it, by id, for searching only: common and foreign names, the words of gyms, yoga and clinics. A
 * name here says where to look, not what somebody has.
 */
export const SEARCH_WORDS: Readonly<Record<string, string>> = {
  // Articles.
  "sitting-and-your-back":
    "low back pain lower back pain lumbar LBP backache posture ergonomics office chair standing desk micro-breaks slump lumbar support prolonged sitting sedentary back pain when sitting office worker WFH working from home",
  "mid-back":
    "thoracic T-spine upper back pain hunch slouch rounded shoulders stiff neck between the shoulder blades rhomboids shoulder pain stiff upper back",
  "hip-flexors":
    "psoas iliopsoas tight hip flexors tight hips couch stretch anterior pelvic tilt front of hip groin lower crossed syndrome lordosis rectus femoris TFL tensor fasciae latae tight back tight quads",
  "warm-up": "dynamic stretching activation before running drills",
  "cool-down-and-stretching":
    "static stretching yoga DOMS soreness hamstrings flexibility mobility after running muscle soreness sore legs after run stretches foam rolling flexibility",
  "running-and-your-spine":
    "is running bad disc disk degeneration jogging impact slipped disc chronic back pain degenerative disc disease wear and tear back pain after running back pain while running bad for back disc health running with back pain",
  "training-load":
    "mileage ten percent rule 10 percent rule 10% rule overtraining too much too soon long run marathon half marathon race ACWR running injury weekly distance weekly mileage increase 5k 10k ultra overuse injury prevention",
  "run-tall-or-lean": "running form technique gait analysis posture",
  cadence: "spm steps per minute stride length overstriding heel strike",
  recovery:
    "rest days nutrition diet RED-S discs disks insomnia cross-training swimming cycling recovery run active recovery fatigue tired burnout stress weight energy deficiency period iron calcium vegan aqua jogging walking nordic walking",
  "return-to-running":
    "return to running couch to 5k c25k comeback walk-run run-walk after injury back to running physical therapy rehab when can I run again after a break time off",
  "core-for-runners":
    "abs abdominals six-pack transversus stability corset pilates sit-ups crunches plank multifidus transverse abdominis erector spinae QL quadratus lumborum core stability six pack core training",
  "glutes-and-pelvic-drop":
    "butt bum gluteus hip strength weak hips piriformis SI joint sacroiliac Trendelenburg dead butt amnesia dead butt syndrome gluteal weakness weak glutes glute med gluteus medius minimus hip drop crossover gait",
  "flare-up-days":
    "flare-up acute back pain sore back lumbago back spasm seized locked threw out my back put my back out heat ice painkillers ibuprofen muscle relaxant medicine back attack pulled back thrown out TENS heat pad hot water bottle paracetamol acetaminophen NSAID anti-inflammatory naproxen bed rest can’t bend pulled a muscle in my back",
  "leg-symptoms":
    "sciatica sciatic nerve trapped pinched nerve piriformis radiculopathy radiating pain leg pain tingling numbness pins and needles nerve glide nerve flossing deep gluteal syndrome buttock pain calf pain numb toes numb foot numb leg foot drop weakness referred pain",
  "when-to-get-help":
    "red flags cauda equina emergency A&E ER hospital stress fracture tailbone coccyx doctor GP physio physiotherapist physical therapist chiropractor osteopath swollen leg blood in urine rash shingles blood thinners diabetes dialysis chest pain pregnancy night pain incontinence bladder bowel saddle numbness fever cancer osteoporosis fracture trauma fall accident sacral sacrum sacral stress reaction infection surgery emergency number ambulance",
  "naming-your-pain":
    "diagnosis slipped disc herniated disc herniated disk bulging disc disk prolapse stenosis facet sciatica SI joint X-ray MRI CT scan herniation bulging annular degenerative facet joint sacroiliac non-specific back pain nonspecific scan imaging pelvis out of line crooked subluxation",
  "shoes-belts-rollers":
    "trainers sneakers orthotics insoles pronation overpronation flat feet back brace corset foam roller massage gun lumbar belt support belt weightlifting belt heel lift cushioning drop massage ball insole",
  // Exercises.
  "kneeling-hip-flexor": "psoas couch stretch lunge stretch iliopsoas rectus femoris TFL runner’s lunge low lunge",
  "standing-hip-flexor": "psoas lunge stretch TFL iliopsoas",
  "chair-hip-flexor": "psoas lunge stretch iliopsoas",
  "standing-quad-stretch": "quadriceps quad stretch",
  "calf-wall-stretch": "calf stretch gastrocnemius calves",
  "soleus-stretch": "calves Achilles",
  "supine-figure-four": "figure 4 piriformis stretch reclined pigeon pose glute stretch hip opener sciatica",
  "seated-figure-four": "figure 4 piriformis stretch seated pigeon pose glute stretch hip opener sciatica",
  "supine-hamstring": "strap stretch hamstring stretch lying nerve floss",
  "seated-hamstring-reach": "forward fold hamstring stretch seated",
  "prone-on-elbows": "sphinx McKenzie cobra press-up prone press-up prone press-ups extension upward dog",
  "standing-back-bend": "McKenzie extension",
  "walk-break": "stroll steps",
  "seated-side-bend": "lat stretch QL stretch quadratus lumborum side stretch",
  "seated-rotation": "twisting in the chair",
  "shoulder-blade-squeeze": "scapular squeeze scapula retraction rhomboids rounded shoulders",
  "seated-thoracic-extension": "thoracic extension chest opener back extension over the chair",
  "childs-pose": "balasana",
  "cat-cow": "cat camel marjaryasana spinal mobility spine mobility",
  "locust-hold": "superman salabhasana superwoman back extension on the floor erector spinae",
  "constructive-rest": "breathing 90/90 static back psoas release",
  "thread-the-needle": "thoracic rotation T-spine",
  "open-book": "thoracic rotation T-spine",
  "knee-to-chest": "knee hug apanasana",
  "knee-rocks": "windscreen wipers windshield wipers lower trunk rotation supine spinal twist",
  "glute-bridge": "hip bridge hip raise butt bum",
  "single-leg-bridge": "one-leg hip raise butt bum",
  "hip-thrust": "butt bum",
  clamshell: "clam shell",
  "side-lying-leg-raise": "hip abduction side leg lift abductors glute med gluteus medius",
  plank: "front plank elbow plank",
  "dead-bug": "transverse abdominis",
  "side-plank": "side bridge obliques",
  "donkey-kick": "quadruped hip extension",
  "banded-side-step": "monster walk crab walk lateral band walk banded walk side shuffle resistance band mini band",
  "hip-hike": "pelvic drop",
  "single-leg-balance": "balance single-leg stance stork proprioception",
  "single-leg-deadlift": "RDL Romanian",
  "hip-hinge": "good morning deadlift",
  "split-squat": "Bulgarian lunge",
  "sit-to-stand": "sit to stand STS get up",
  squat: "air squat squats",
  "step-up": "step ups",
  "calf-raise": "calf raise heel drop calves Achilles",
  "heel-flicks": "butt kicks",
  "high-knee-march": "A-march A-skip high knees",
  "ankle-bounces": "pogo hops jumps plyometrics",
  "hamstring-sweep": "scoops Frankenstein",
  "hip-circles": "hip opener gate hurdle hip CARs hip rotation hip mobility controlled articular rotations fence",
  "leg-swing-front": "dynamic hamstring swing",
  "leg-swing-side": "adductors",
  "russian-twist": "Russian twist",
  "bird-dog": "quadruped superman multifidus core stability",
  "desk-plank": "incline press-up push-up push-ups pushups press-ups wall push-up",
  "bag-row": "bent-over row dumbbell kettlebell pull upper back rowing exercise shoulder blades",
  "ball-back-extension": "Swiss ball physio ball exercise ball hyperextension",
  "ball-reverse-leg-raise": "Swiss ball physio ball exercise ball reverse hyper",
  "roller-mid-back": "foam rolling massage",
  "roller-thoracic-extension": "foam rolling T-spine thoracic extension",
  "overhead-reach": "side stretch side bend lat stretch QL stretch quadratus lumborum",
  // Routines.
  "hip-flexor-floor": "psoas couch stretch tight hips",
  "hip-flexor-chair": "psoas",
  "core-10": "core workout abs",
  "core-gentle": "abs",
  "glute-primer-floor": "butt bum activation",
  "glute-primer-standing": "butt bum activation",
  "thoracic-chair": "thoracic T-spine upper back neck",
  "thoracic-floor": "thoracic T-spine upper back",
  "flare-up-gentle": "flare-up lumbago acute spasm sore back bad back tight back",
  "flare-up-sitting-sore": "flare-up disc McKenzie",
  "flare-up-chair": "flare-up lumbago office",
  "desk-mobility": "desk stretches office yoga chair yoga",
  "run-form-drill": "running technique cadence strides drills",
  "strength-runner": "gym weights strength training leg day weight lifting weightlifting lifting",
  "back-strength-ball": "Swiss ball physio ball",
  "morning-unstick": "morning stiffness stiff back waking up",
  "end-of-day": "evening bedtime wind down relax",
  cooldown: "stretches after running post-run stretch",
  "warmup-run": "activation before running",
  "walk-break-5": "stroll steps walking break",
  "walk-break-2": "stroll steps walking break",
  "reset-30": "quick break micro-break 30 seconds",
};
