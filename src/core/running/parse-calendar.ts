// The public path of this function: checks outside the project load it from here.
export { parseCalendar } from "../imports/parse-calendar.ts";
