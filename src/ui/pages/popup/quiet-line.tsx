import type { ComponentChildren, JSX } from "preact";
import { Icon, type IconName } from "../../components/icon.tsx";

export type QuietLineProps = {
  readonly icon: IconName;
  readonly href: string;
  readonly title: string;
  readonly children: ComponentChildren;
  readonly testId: string;
  /** What can be done beside the link. */
  readonly action?: ComponentChildren;
};

/** One row that leads to a page: what, and in smaller words why. */
export function QuietLine({ icon, href, title, children, testId, action }: QuietLineProps): JSX.Element {
  return (
    <li>
      <a href={href} target="_blank" data-testid={testId}>
        <Icon name={icon} />
        <span>
          <b>{title}</b>
          <span class="popup-sub">{children}</span>
        </span>
        {!action && <Icon name="right" size={16} />}
      </a>
      {action}
    </li>
  );
}
