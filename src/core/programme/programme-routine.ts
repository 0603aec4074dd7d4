const PROGRAMME_PREFIX = "programme:";

/** The id under which a programme's session is played and stored. */
export const programmeRoutineId = (programmeId: string): string => `${PROGRAMME_PREFIX}${programmeId}`;

/** The programme that a played id belongs to; null: of none. */
export const programmeOfRoutine = (id: string): string | null =>
  id.startsWith(PROGRAMME_PREFIX) ? id.slice(PROGRAMME_PREFIX.length) : null;
