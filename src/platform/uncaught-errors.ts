/** Everything that nobody caught in this context. Call it in the first turn. */
export function onUncaughtError(listener: (where: string, error: unknown) => void): void {
  self.addEventListener("error", (event) => listener("uncaught", event.error ?? event.message));
  self.addEventListener("unhandledrejection", (event) => listener("unhandled rejection", event.reason));
}
