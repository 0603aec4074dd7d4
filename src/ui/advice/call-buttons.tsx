import type { JSX } from "preact";
import { i18n } from "#i18n";
import { UNKNOWN_REGION_NUMBERS } from "@/src/content/emergency-numbers.ts";
import { Button } from "../components/button.tsx";
import type { RegionNumbers } from "./region-words.ts";

/** One button a number: the first in ink. A desktop without a phone still shows what to dial. */
export function CallButtons({ region }: { readonly region: RegionNumbers }): JSX.Element {
  const numbers = region.kind === "unknown" ? UNKNOWN_REGION_NUMBERS : region.numbers.call;
  return (
    <>
      {numbers.map((number, index) => (
        <Button
          key={number}
          href={`tel:${number}`}
          look={index === 0 ? "ink" : "outline"}
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
