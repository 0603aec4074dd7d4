import type { ChangesPort } from "@/src/platform/changes.ts";

/** The channel between worker and pages: who listens hears, at once and as a copy. */
export function fakeChanges(): ChangesPort {
  const ears = new Set<(message: unknown) => void>();
  return {
    tell: (message) => ears.forEach((listener) => listener(structuredClone(message))),
    onTold(listener) {
      ears.add(listener);
      return () => void ears.delete(listener);
    },
  };
}
