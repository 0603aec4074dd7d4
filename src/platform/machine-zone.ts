/** The IANA name of the zone that this machine is in now. */
export const machineZone = (): string => Temporal.Now.timeZoneId();
