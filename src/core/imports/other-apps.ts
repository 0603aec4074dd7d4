/**
 * Exports that we know by sight and don't read, because no public sample told us enough of what their numbers mean. The
 * refusal names the app; there a single activity can be saved as FIT, TCX or GPX, which is read.
 */
const APPS: readonly (readonly [app: string, path: RegExp])[] = [
  ["Samsung Health", /(?:^|\/)com\.samsung\.s?health\.[^/]*\.(?:csv|json)$/i],
  ["Huawei Health", /motion path detail data[^/]*\.json$|huawei[ _]?health[^/]*\.json$/i],
  ["Polar Flow", /(?:^|\/)training-session-[^/]*\.json$/i],
  ["Zepp", /(?:^|\/)sport[_/][^/]*\.csv$/i],
  ["Fitbit", /(?:^|\/)exercise-\d+\.json$/i],
  ["adidas Running", /(?:^|\/)sport-sessions\/[^/]*\.json$/i],
  ["Suunto", /\.sml$|(?:^|\/)suunto[^/]*\.(?:json|xml)$/i],
];

/** The app whose export a path is of; null where it is none that we know. */
export const appOf = (path: string): string | null => APPS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
