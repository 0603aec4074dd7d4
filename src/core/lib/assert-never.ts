/** Ends a `switch` over a union: a missing case fails to compile, a stray value fails loudly. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
