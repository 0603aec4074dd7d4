import type { JSX } from "preact";
import { i18n } from "#i18n";
import { Button } from "../components/button.tsx";

/** One button a number: the first in ink. A desktop without a phone still shows what to dial. */
export function CallButtons({ numbers }: { readonly numbers: readonly string[] }): JSX.Element {
  return (
    <>
      {numbers.map((number, index) => (
        <Button
          key={number}
          href={`tel:${number}`}
          variant={index === 0 ? "ink" : "outline"}
          icon="phone"
          label={i18n.t("checkIn.help.call", [number])}
          testId={`call-${number}`}
        >
          {number}
        </Button>
      ))}
    </>
  );
}
