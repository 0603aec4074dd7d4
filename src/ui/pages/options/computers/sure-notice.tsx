import type { JSX } from "preact";
import { i18n } from "#i18n";
import { Button } from "../../../components/button.tsx";

type SureNoticeProps = {
  readonly of: "leave" | "others";
  readonly words: string;
  readonly isBusy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

/** What it means, then yes or no. */
export function SureNotice({ of, words, isBusy, onYes, onNo }: SureNoticeProps): JSX.Element {
  return (
    <div class="notice opt-diary-sure" data-testid={`sure-${of}`}>
      <p>{words}</p>
      <div class="opt-copy-row">
        <Button size="small" variant="ink" busy={isBusy} onPress={onYes} testId={`sure-${of}-yes`}>
          {i18n.t(`computers.${of}.yes`)}
        </Button>
        <Button size="small" variant="bare" disabled={isBusy} onPress={onNo}>
          {i18n.t(`computers.${of}.no`)}
        </Button>
      </div>
    </div>
  );
}
