/**
 * What is new, version by version, in the words of someone who uses it: the newest first. The texts are `news.<line>` in the
 * locales. A version that changes nothing for its users has no row, and no mark then leads here.
 */
export const NEWS = [
  {
    version: "0.1.0",
    lines: [
      "programme",
      "physio",
      "insights",
      "tryOut",
      "clinician",
      "saveEverything",
      "computers",
      "secondCopy",
      "oneTap",
      "dayLine",
      "inCall",
      "runNow",
      "imports",
      "partner",
      "oneGate",
      "search",
    ],
  },
] as const;

export const hasNews = (version: string): boolean => NEWS.some((entry) => entry.version === version);
