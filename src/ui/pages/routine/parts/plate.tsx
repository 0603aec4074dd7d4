import type { ComponentChildren, JSX } from "preact";

type PlateProps = {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly testId?: string;
};

/** A card on the infield: a question before the routine, the result after it. */
export function Plate({ title, children, testId }: PlateProps): JSX.Element {
  return (
    <main class="routine-field routine-plate">
      <div class="sheet" data-testid={testId}>
        <h1 class="h2">{title}</h1>
        {children}
      </div>
    </main>
  );
}
