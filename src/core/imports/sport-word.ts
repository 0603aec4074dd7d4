/** What a file's word for the sport means to us. `unknown`: the person has to say. */
export type SportMeaning = "run" | "other" | "unknown";

/** As devices and Strava's translations write it, lower case, with single spaces. */
const RUN_WORDS = new Set(
  [
    "run running jog jogging treadmill trail trailrun trailrunning ultra ultramarathon marathon",
    "lauf laufen joggen traillauf laufband hardlopen hardloopsessie trailrunning",
    "course footing correr carrera corrida corsa corse løb løbetur løp løping løpetur löpning löprunda löppass juoksu bieg bieganie",
    "běh beh futás fut alergare koşu бег забег біг ラン ランニング 跑步 跑 달리기 러닝",
  ]
    .join(" ")
    .split(" "),
);

const RUN_PHRASES = new Set([
  "trail run",
  "virtual run",
  "trail running",
  "street running",
  "track running",
  "indoor running",
  "treadmill running",
  "virtual running",
  "obstacle running",
  "ultra run",
  "indoor run",
  "run trail",
  "course à pied",
  "course a pied",
  "course à pied virtuelle",
  "course virtuelle",
  "course en sentier",
  "course nature",
  "virtueller lauf",
  "virtuelles laufen",
  "carrera a pie",
  "carrera de montaña",
  "carrera por montaña",
  "carrera virtual",
  "corsa virtuale",
  "corsa su sentiero",
  "trail corsa",
  "corrida virtual",
  "corrida em trilha",
  "corrida de trilha",
  "virtuele hardloopsessie",
  "virtueel hardlopen",
  "bieg wirtualny",
  "bieg terenowy",
  "виртуальный забег",
  "забег по пересеченной местности",
  "トレイルランニング",
  "バーチャルランニング",
  "トレイルラン",
  "越野跑",
  "虚拟跑步",
]);

const OTHER_WORDS = new Set(
  [
    "ride biking cycling bike bicycle cycle mtb ebike handcycle walk walking hike hiking swim swimming ski skiing snowboard row rowing kayak canoe kayaking yoga workout weighttraining",
    "crossfit elliptical soccer football tennis golf skate skating surf surfing sail sailing transition multisport driving car motorcycling flying elevator stairstepper pilates badminton squash",
    "radfahren radfahrt fahrt fahrrad spaziergang gehen wandern wanderung schwimmen krafttraining training langlauf rudern inlineskaten",
    "vélo cyclisme marche randonnée natation musculation ciclismo bicicleta caminata caminar senderismo natación natação caminhada trilha pedalada giro",
    "camminata escursionismo escursione nuoto fietsen fietstocht rit wandelen wandeling zwemmen cykling cykeltur promenad vandring simning kävely pyöräily uinti",
    "rower jazda spacer wędrówka pływanie велосипед заезд ходьба поход плавание ライド サイクリング ウォーキング ウォーク ハイキング スイム 骑行 步行 徒步 游泳 자전거 걷기 하이킹 수영",
  ]
    .join(" ")
    .split(" "),
);

/** Strava writes numbers in its GPX files: 9 is a run, its neighbours are rides, skis, walks. Of higher ones we know nothing. */
const STRAVA_RUN = 9;
const LAST_KNOWN_NUMBER = 18;

/** What a sport's word, or Strava's number for it, means. The empty word is unknown. */
export function sportMeaning(word: string): SportMeaning {
  const text = word
    .trim()
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .normalize("NFC")
    .replaceAll(/[\s_\-/]+/g, " ");
  if (text === "") return "unknown";
  if (/^\d+$/.test(text)) {
    const number = Number(text);
    if (number === STRAVA_RUN) return "run";
    return number >= 1 && number <= LAST_KNOWN_NUMBER ? "other" : "unknown";
  }
  if (RUN_WORDS.has(text) || RUN_PHRASES.has(text)) return "run";
  if (OTHER_WORDS.has(text)) return "other";
  const words = text.split(" ");
  if (words.some((part) => OTHER_WORDS.has(part))) return "other";
  if (words.includes("run") || words.includes("running")) return "run";
  return "unknown";
}

/** The ground that a sport's word names, if it does. */
export function surfaceOf(word: string): "trail" | "treadmill" | "track" | null {
  const text = word.toLowerCase();
  if (/treadmill|laufband|virtual|virtu[ae]|indoor/.test(text)) return "treadmill";
  if (/trail|sentier|trilha|montaña/.test(text)) return "trail";
  return /\btrack\b/.test(text) ? "track" : null;
}
