import { HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";

/** Ms since midnight as a script writes them. */
export function asElapsed(ms: number): string {
  const parts = [Math.floor(ms / HOUR), Math.floor((ms % HOUR) / MINUTE), (ms % MINUTE) / SECOND];
  const [hours = "", mins = "", seconds = ""] = parts.map((part) => String(part).padStart(2, "0"));
  return seconds === "00" ? `${hours}:${mins}` : `${hours}:${mins}:${seconds}`;
}
