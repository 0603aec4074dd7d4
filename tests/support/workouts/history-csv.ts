import { DAY, HOUR } from "@/src/core/time/epoch-ms.ts";

const HEADER =
  "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate," +
  "Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance";

/** Strava's table of a long running life: a run every 40 hours up to the day before `now`, two pairs of shoes. */
export function historyCsv(count: number, now: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const start = new Date(now - DAY - (count - 1 - index) * 40 * HOUR);
    const meters = 5000 + ((index * 37) % 90) * 100;
    const seconds = Math.round((meters / 1000) * (320 + (index % 40)));
    const shoes = index % 3 === 0 ? "Blue pair" : "Grey pair";
    const date = `"${asStravaWrites(start)}"`;
    return `${1000 + index},${date},Run ${index},Run,,${seconds},${(meters / 1000).toFixed(2)},,,false,,${shoes},,,,${seconds}.0,${seconds - 20}.0,${meters}.0`;
  });
  return [HEADER, ...rows].join("\n");
}

/** `Oct 7, 2020, 2:43:11 PM`, in UTC. */
function asStravaWrites(date: Date): string {
  return date
    .toLocaleString("en-US", { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" })
    .replaceAll("\u202f", " ");
}
