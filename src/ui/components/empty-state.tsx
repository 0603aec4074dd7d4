import type { ComponentChildren, JSX } from "preact";
import { Partner } from "./partner.tsx";
import { Track } from "./track.tsx";

export type EmptyStateProps = {
  /** What will be here, in one line. */
  readonly title: string;
  readonly children?: ComponentChildren;
  /** The one button that gets there. */
  readonly action?: ComponentChildren;
  readonly testId?: string | undefined;
};

/** Nothing here yet: the empty track, the runner sitting on its grass as the reader does, one line, one button. */
export function EmptyState({ title, children, action, testId }: EmptyStateProps): JSX.Element {
  return (
    <div class="empty" data-testid={testId}>
      <div class="empty-ground">
        <Track state="set" progress={0} label="" size={{ width: 200, height: 104, lanes: 5, lane: 5 }} dot={5} />
        <Partner does="sit" />
      </div>
      <p>
        <b>{title}</b> <span class="second">{children}</span>
      </p>
      {action}
    </div>
  );
}
