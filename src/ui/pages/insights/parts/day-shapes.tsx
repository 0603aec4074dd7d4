import type { JSX } from "preact";
import type { SpanKind } from "@/src/core/desk-time/span.ts";
import type { Became } from "@/src/core/insights/day-prompts.ts";

/** How high one lane is. */
export const LANE = 32;
export const LANES = ["sitting", "standing", "away"] as const;

/** Taken is full, put off half, skipped hollow, passed a cross: told apart without colour. */
export function PromptMark({ became }: { readonly became: Became }): JSX.Element {
  switch (became) {
    case "done":
      return <circle r="6" />;
    case "snoozed":
      return (
        <>
          <circle r="5.5" class="is-hollow" />
          <path d="M0-5.5a5.5 5.5 0 0 1 0 11z" />
        </>
      );
    case "skipped":
      return <circle r="5.5" class="is-hollow" />;
    case "passed":
      return <path class="is-hollow" d="M-4.5-4.5l9 9m0-9l-9 9" />;
    case "open":
      return <path class="is-hollow" d="M-5-5h10v10h-10z" />;
  }
}

/** Sitting has corners, time on one's feet is round: the shape tells them apart without colour. */
export function Block({
  kind,
  left,
  right,
}: {
  readonly kind: SpanKind;
  readonly left: number;
  readonly right: number;
}): JSX.Element {
  const lane = kind === "unknown" ? 0 : LANES.indexOf(kind);
  const width = Math.max(1, right - left);
  return (
    <rect
      class={`insights-block is-${kind}`}
      x={left}
      y={lane * LANE + 5}
      width={width}
      height={LANE - 10}
      rx={kind === "sitting" ? 2 : Math.min(11, width / 2)}
    />
  );
}
