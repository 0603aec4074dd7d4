/** Made when it is first wanted, and once: for what costs more to make than most wakes or pages ever need of it. */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
