import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";

type StepProps = {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly children: ComponentChildren;
};

/** One question: its number, what it is, why, and the answer. */
export function Step({ number, title, body, children }: StepProps): JSX.Element {
  const id = useId();
  return (
    <section class="welcome-step" aria-labelledby={id}>
      <span class="welcome-number" aria-hidden="true">
        {number}
      </span>
      <div>
        <h2 id={id}>{title}</h2>
        <p>{body}</p>
        <div class="welcome-answer">{children}</div>
      </div>
    </section>
  );
}
