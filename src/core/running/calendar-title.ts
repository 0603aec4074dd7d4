// The public path of this function: checks outside the project load it from here.
export { isRunTitle, metersIn, minutesIn } from "../imports/calendar-title.ts";
