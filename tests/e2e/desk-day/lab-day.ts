// Node 20 has no Temporal; where there is a native one, this leaves it alone.
import "temporal-polyfill/global";
import { badgeOf } from "@/src/core/engine/badge.ts";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import { simulateDay } from "@/src/dev/lab/model/simulate-day.ts";
import { describeDay } from "../support/describe-day.ts";
import { shownDay, shownDayScript } from "./shown-day.ts";

/** The day of `npm start` without a browser: prints what the engine makes of it in the lab. */
const day = shownDay();
let most = 0;
const { spans, occurrences } = simulateDay(shownDayScript(day), parseSettings({}).settings, {
  onStep: ({ after, wake }) => {
    const badge = badgeOf(after, wake.at);
    if (badge.mark === "minutes") most = Math.max(most, badge.minutes);
  },
});
for (const line of describeDay({ prompts: occurrences, spans, badge: String(most) }, day.zone)) console.log(line);
