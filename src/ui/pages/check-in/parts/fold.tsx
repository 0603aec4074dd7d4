import type { ComponentChildren, JSX } from "preact";

export type FoldProps = {
  readonly title: string;
  readonly intro: string;
  readonly id: string;
  readonly testId: string;
  readonly children: ComponentChildren;
};

/** Folds of one name: opening one closes the others, so that the page is never longer than its longest part. */
const PARTS = "check-in-parts";

/** A part of the page that is asked now and then, as one line until it is wanted. Opened by hand or by `openFold`. */
export function Fold({ title, intro, id, testId, children }: FoldProps): JSX.Element {
  return (
    <details class="check-fold" id={id} name={PARTS} data-testid={testId}>
      <summary>
        <span class="h3">{title}</span> <span class="small second">{intro}</span>
      </summary>
      {children}
    </details>
  );
}

/** For a part that isn't a fold and opens in their place. */
export function closeFolds(): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>(`details[name="${PARTS}"]`)) fold.open = false;
}

/** Opens a fold, brings it into view and gives the focus to its first control of that kind. */
export function openFold(id: string, control: string): void {
  const fold = document.getElementById(id);
  if (fold instanceof HTMLDetailsElement) fold.open = true;
  fold?.scrollIntoView();
  fold?.querySelector<HTMLElement>(control)?.focus();
}
