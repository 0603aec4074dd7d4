import type { ComponentChildren, JSX } from "preact";
import { i18n } from "#i18n";
import { Icon } from "./icon.tsx";

/** 1 take it easier, 2 not today, 3 medical advice today, 4 emergency. */
export type SafetyLevel = 1 | 2 | 3 | 4;

const LEVEL_NAMES = {
  1: "common.banner.level1",
  2: "common.banner.level2",
  3: "common.banner.level3",
  4: "common.banner.level4",
} as const satisfies Record<SafetyLevel, string>;

export type BannerProps = {
  readonly level: SafetyLevel;
  readonly title: string;
  readonly children: ComponentChildren;
  /** Buttons. At level 4 the call comes first. */
  readonly actions?: ComponentChildren;
  /** It stands on a page that lists the levels: nothing has happened that a screen reader must be interrupted for. */
  readonly isCalm?: boolean;
  readonly testId?: string | undefined;
};

/**
 * A safety note. The level is told four ways: the heading's words, filled pips (or the phone), the edge, and flag yellow,
 * which is used for nothing else. Level 4 interrupts a screen reader.
 */
export function Banner({ level, title, children, actions, isCalm = false, testId }: BannerProps): JSX.Element {
  return (
    <div class={`banner l${level}`} role={level === 4 && !isCalm ? "alert" : undefined} data-testid={testId}>
      {level === 4 ? <Icon name="phone" size={24} /> : <Pips level={level} />}
      <h2>
        <span class="sr">{i18n.t(LEVEL_NAMES[level])}: </span>
        {title}
      </h2>
      <div>{children}</div>
      {actions !== undefined && <div class="acts">{actions}</div>}
    </div>
  );
}

function Pips({ level }: { readonly level: SafetyLevel }): JSX.Element {
  return (
    <span class="pips" aria-hidden="true">
      {[1, 2, 3, 4].map((pip) => (
        <i key={pip} class={pip <= level ? "on" : ""} />
      ))}
    </span>
  );
}
