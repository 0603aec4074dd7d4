/** Words of plans in the languages that runners write to us, for what a title says beside its distance. All match lower case. */
const any = (words: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:${words
      .trim()
      .split(/\s*\n\s*/u)
      .join("|")})(?!\\p{L})`,
    "u",
  );

/** No run, whatever else the title says. */
export const NO_RUN = any(`
  (?:no|not|without|don't) (?:a )?(?:run|running|jog|jogging)s?
  (?:kein(?:e|en)?|ohne) (?:\\p{L}+)?(?:lauf|laufen|training|joggen)
  (?:pas de|sans) (?:course|courir|footing|jogging)
  (?:no|sin) (?:correr|carrera|rodaje)
  (?:non|niente|senza) (?:corsa|correre)
  (?:não|sem) (?:correr|corrida)
  (?:niet|geen|zonder) (?:hardlopen|lopen|loop)
  (?:ingen|inget|utan|uten|uden) (?:löpning|löppass|løb|løp|løping)
  (?:bez|nie) (?:biegania|biegu|biegać|běhu)
  без (?:бега|пробежки)
  (?:run|running) (?:late|out|errands?|the|a|an|by|of show|through)
  run-through
  (?:dry|test|trial|practice|school|sales|print|build|coffee|beer|grocery|food|supply|bull|home|ski|payroll|batch|billing|pub|airport|milk) runs?
  meeting with
  (?:coach|coaching|zoom|phone|team|client) calls?
  (?:running|gait) (?:assessment|analysis)
  \\p{L}+ (?:gmbh|inc|ltd|llc)
  (?:film|movie|netflix|series|coding|reading) marathon
  (?:weekly |total |week )+(?:mileage|distance|total|kilometers|miles)
  total for (?:the )?week
`);

export const REST = any(`
  rest(?: day)?
  day off
  off(?: day)?
  ruhetag
  ruhe
  pause
  frei
  repos
  descanso
  día libre
  riposo
  folga
  rust(?:dag)?
  odpoczynek
  wolne
  vila
  vilodag
  hvile(?:dag)?
  lepo
  volno
  odpočinek
  отдых
  休养
`);

/** Other sports, as plans name them beside those that watches know. */
export const OTHER_TITLE = any(`
  (?:x|cross)[ -]?train(?:ing)?
  cross
  xt
  (?:ride|bike|biking|cycle|cycling|spin|spinning|zwift|mtb|rad|velo|bici|rower|fiets)
  (?:swim|swimming|pool|schwimmen|natation|nuoto|nadar|zwemmen|pływanie)
  (?:strength|weights|lifting|gym|core|mobility|stretch|stretching|stabi|kraft|krafttraining|stabilisation|dehnen|renfo|renforcement|muscu|fuerza|gimnasio|palestra|forza|musculação|força|krachttraining|kracht|siłownia|styrka|styrketrening|styrketräning)
  yoga
  pilates
  (?:skilanglauf|langlauf|skating|rudern|inline)
  (?:drive|driving|flight|fly|fahrt|auto|car|delivery|radius|odometer|inspektion|tüv|taxi|bus|zug|train to)
  (?:walk(?:ing)? (?:the )?dog)
`);

/** Runs, as plans name them beside the words that watches have. */
export const RUN_TITLE = any(`
  (?:\\p{L}+[- ])?(?:tempo|intervals?|fartlek|parkrun|strides|repeats|hill (?:sprints|reps))
  (?:long|easy|recovery|tempo|steady|base|threshold|progression|speed|race|trail|track|road|hill|hills) runs?
  (?:dauer|tempo|wald|berg|trail|intervall|regenerations|steigerungs|morgen|abend|volks|stadt|silvester|gelände|grundlagen|erholungs|lang|halbmarathon|marathon|jog)?l(?:auf|äufe)(?:training|einheit)?
  (?:ein|aus)laufen
  (?:intervall|tempo)(?:e|training|dauerlauf|läufe)?
  fahrtspiel
  sortie longue
  endurance fondamentale
  fractionnés?
  course (?:à pied|facile|longue|lente|nature|continue)
  (?:rodaje|tirada larga|trote|series de)
  (?:corsa lenta|lungo lento|fondo lento|ripetute|fondo medio|lungo)
  (?:rodagem|longão|treino longo|tiros|intervalado)
  (?:duurloop|looptraining|hardloop\\p{L}*|lange loop|heuvel\\p{L}*)
  (?:rozbieganie|wybieganie|interwały|przebieżki|trucht)
  (?:långpass|löp\\p{L}*|intervaller|distanspass)
  (?:langtur|langkjøring|rolig langkjøring|løb\\p{L}*|løp\\p{L}*)
  (?:výběh|klus|intervaly)
  (?:lenkki|pitkä lenkki|vetoharjoitus|juoksu\\p{L}*)
  (?:пробежка|кросс|длительная|интервалы|бег\\p{L}*)
  (?:5|10|21|42)k race
  race day:? (?:\\p{L}+ ){0,3}half
  \\p{L}*(?:ラン|ジョグ|走)\\p{L}*
  \\p{L}*(?:跑)\\p{L}*
  \\p{L}*(?:달리기|러닝|조깅)\\p{L}*
`);

/** With minutes beside them, a run; alone they may be anything. */
export const TRAINING_TITLE = any(`
  (?:easy|recovery|steady|aerobic|endurance|threshold|lt|lactate|vo2max|vo₂max|moderate|progression|hills?|mp|hmp|base|long|general|speed|track)
  (?:locker\\p{L}*|ruhig\\p{L}*|ga1|ga2|lang\\p{L}*|schwelle\\p{L}*|regenerativ\\p{L}*)
  (?:facile|endurance|seuil|vma|récupération|lent\\p{L}*)
  (?:suave|umbral|fácil|largo|series)
  (?:lento|soglia|facile|medio)
  (?:leve|limiar|longo)
  (?:rustig|herstel|drempel)
  (?:spokojn\\p{L}*|lugn\\p{L}*|rolig\\p{L}*|rauhallinen|легк\\p{L}*)
`);

/** Before a distance: it is how fast, or how often. */
export const PACE_BEFORE =
  /(?:[@~≈%/]|(?<!\p{L})(?:at|im|in|à|al?|ritmo|allure|per|every|each|pro|par|por|alle)(?:\s+\d{1,3}\s?%)?(?:\s+of)?)\s*$/iu;
