import fc from "fast-check";

/** A check-in that is written, written again or deleted at one of the machines: few of them, so that two machines often mean the same one. */
export const aWriteAt = <M>(machine: fc.Arbitrary<M>) =>
  fc.record({
    what: fc.constant("write" as const),
    at: machine,
    id: fc.constantFrom("1", "2", "3"),
    pain: fc.nat({ max: 10 }),
    isGone: fc.boolean(),
  });
