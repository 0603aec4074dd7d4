import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";

export type SectionProps = {
  readonly title: ComponentChildren;
  readonly intro?: ComponentChildren;
  /** A button or a fact at the right of the heading. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
  /** Anchor for in-page navigation. */
  readonly id?: string | undefined;
  readonly class?: string | undefined;
  readonly testId?: string | undefined;
};

/** A part of a page under the programme's double rule, named by its heading. */
export function Section({ title, intro, aside, children, id, class: extra = "", testId }: SectionProps): JSX.Element {
  const headingId = useId();
  return (
    <section class={`sect ${extra}`} id={id} aria-labelledby={headingId} data-testid={testId}>
      <header>
        <h2 class="h2" id={headingId}>
          {title}
        </h2>
        {aside}
        {intro !== undefined && <p>{intro}</p>}
      </header>
      {children}
    </section>
  );
}
