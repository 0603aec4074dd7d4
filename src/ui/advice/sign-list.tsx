import type { JSX } from "preact";
import { i18n } from "#i18n";
import { WARNING_GROUPS, type WarningGroup } from "@/src/core/check-in/warning-groups.ts";

export type SignListProps = {
  readonly groups: readonly WarningGroup[];
  readonly className: string;
};

/** Warning signs to read, in the check-in's own words and order. */
export function SignList({ groups, className }: SignListProps): JSX.Element {
  return (
    <ul class={className} data-testid="sign-list">
      {groups
        .flatMap((group) => WARNING_GROUPS[group])
        .map((flag) => (
          <li key={flag}>{i18n.t(`checkIn.flag.${flag}`)}</li>
        ))}
    </ul>
  );
}
