import type { ComponentChildren, JSX } from "preact";
import { i18n } from "#i18n";

const DOTS = [3, 4, 2, 5, 4, 3, 2, 2, 1, 2] as const;
const BARS = [5, 4, 2] as const;

/** Three calm pictures of what a clinician gets from a few weeks of taps. Examples, and said to be. */
export function WhatItBecomes(): JSX.Element {
  return (
    <div class="check-becomes" data-testid="becomes">
      <Example words={i18n.t("checkIn.month.becomesPain")}>
        {DOTS.map((pain, index) => (
          <circle key={index} class="check-dot" cx={8 + index * 9.3} cy={44 - pain * 6} r={2.6} />
        ))}
        <line class="check-rule" x1={2} x2={98} y1={48} y2={48} />
      </Example>
      <Example words={i18n.t("checkIn.month.becomesWhere")}>
        <path class="check-back" d="M34 4c8 4 24 4 32 0l6 14-4 16 5 20H27l5-20-4-16z" />
        <rect class="check-spot strong" x={36} y={36} width={12} height={9} rx={2} />
        <rect class="check-spot" x={50} y={36} width={12} height={9} rx={2} />
      </Example>
      <Example words={i18n.t("checkIn.month.becomesWith")}>
        {BARS.map((days, index) => (
          <rect key={index} class="check-bar" x={10} y={6 + index * 16} width={days * 16} height={9} rx={1.5} />
        ))}
      </Example>
      <p class="xs quiet">{i18n.t("checkIn.month.becomesNote")}</p>
    </div>
  );
}

function Example({ words, children }: { readonly words: string; readonly children: ComponentChildren }) {
  return (
    <figure>
      <svg viewBox="0 0 100 54" aria-hidden="true">
        {children}
      </svg>
      <figcaption class="xs">{words}</figcaption>
    </figure>
  );
}
