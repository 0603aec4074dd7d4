type App = { readonly name: string; readonly path: RegExp; /** What of it is read. */ readonly reads?: RegExp };

/**
 * Exports that we know by their files' names. Of some nothing is read, because no public sample told us enough of what their
 * numbers mean; a file of another shape than we know is none that we read either. The refusal names the app; there a single
 * activity can be saved as FIT, TCX or GPX, which is read.
 */
const APPS: readonly App[] = [
  {
    name: "Samsung Health",
    path: /(?:^|\/)com\.samsung\.s?health\.exercise\.[^/]*\.(?:csv|json)$/i,
    reads: /(?:^|\/)com\.samsung\.s?health\.exercise\.\d+\.csv$/i,
  },
  {
    name: "Huawei Health",
    path: /motion path detail data[^/]*\.json$|huawei[ _]?health[^/]*\.json$/i,
    reads: /motion path detail data[^/]*\.json$/i,
  },
  {
    name: "Polar Flow",
    path: /(?:^|\/)training-session[-_][^/]*\.json$/i,
    reads: /(?:^|\/)training-session[-_][^/]*\.json$/i,
  },
  { name: "Zepp", path: /(?:^|\/)sport[_/][^/]*\.csv$/i, reads: /(?:^|\/)sport_\d+\.csv$/i },
  { name: "Fitbit", path: /(?:^|\/)exercise-\d+\.json$/i },
  { name: "adidas Running", path: /(?:^|\/)sport-sessions\/[^/]*\.json$/i },
  { name: "Suunto", path: /\.sml$|(?:^|\/)suunto[^/]*\.(?:json|xml)$/i },
];

/** The app whose export a path is of; null where it is none that we know. */
export const appOf = (path: string): string | null => APPS.find((app) => app.path.test(path))?.name ?? null;

/** Whether a path is that of an app's list of activities that we read. */
export const isReadOfApp = (path: string): boolean => APPS.some(({ reads }) => reads?.test(path) === true);
