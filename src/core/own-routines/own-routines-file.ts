import type { OwnContent, OwnStep } from "./own-routine.ts";

/** What the file says it is. A change that an older product would misread raises the version. */
export const FILE_FORMAT = "standing-start-routines";
export const FILE_VERSION = 1;

/** Own routines as a file: indented, to be read and written by people too. The schema is public/own-routines.schema.json. */
export function writeOwnRoutines(routines: readonly OwnContent[]): string {
  const file = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    routines: routines.map(({ name, steps }) => ({ name, steps: steps.map(writeStep) })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Only what differs from what a file may leave out. */
function writeStep({ exerciseId, reps, seconds, sides, sets, restSeconds }: OwnStep): Record<string, unknown> {
  return {
    exercise: exerciseId,
    ...(reps !== null && { reps }),
    ...(seconds !== null && { seconds }),
    ...(sides !== "both" && { sides }),
    ...(sets !== 1 && { sets }),
    ...(restSeconds !== 0 && { rest: restSeconds }),
  };
}
