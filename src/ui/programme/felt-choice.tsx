import type { JSX } from "preact";
import { i18n } from "#i18n";
import { FELT, type Felt } from "@/src/core/routines/felt.ts";
import { Segments } from "../components/segments.tsx";

/** Easy, right, hard, it hurt. */
export function FeltChoice({
  felt,
  onChoose,
}: {
  readonly felt: Felt | null;
  readonly onChoose: (felt: Felt) => void;
}): JSX.Element {
  return (
    <Segments
      label={i18n.t("programme.felt.question")}
      value={felt}
      onChoose={onChoose}
      segments={FELT.map((each) => ({
        value: each,
        text: i18n.t(`programme.felt.${each}`),
        testId: `felt-${each}`,
      }))}
    />
  );
}
