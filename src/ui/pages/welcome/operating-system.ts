export type OperatingSystem = "windows" | "mac" | "linux" | "chromeos" | "other";

/** The system as far as a browser tells, to name the right settings. Never stored. */
export function operatingSystemOf(userAgent: string): OperatingSystem {
  if (/Windows/.test(userAgent)) return "windows";
  if (/Mac OS X|Macintosh/.test(userAgent)) return "mac";
  if (/CrOS/.test(userAgent)) return "chromeos";
  if (/Linux|X11/.test(userAgent)) return "linux";
  return "other";
}
