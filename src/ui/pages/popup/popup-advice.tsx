import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { Assessment } from "@/src/core/advice/assess.ts";

const KEYS = {
  emergency: "advice.banner.emergency",
  "urgent-today": "advice.banner.urgentToday",
  "book-advice": "advice.banner.bookAdvice",
  "pause-running": "advice.banner.pauseRunning",
  "ease-off": "advice.banner.easeOff",
} as const;

/**
 * Today's advice in brief. Numbers by region, reasons and everything else are on the check-in page: their tables are too
 * heavy for the popup (decision 0031), so an emergency names all three numbers here.
 */
export function PopupAdvice({ advice: { banner, level } }: { readonly advice: Assessment }): JSX.Element | null {
  if (banner === "none") return null;
  const isEmergency = banner === "emergency";
  return (
    <div class={`banner l${level || 1}`} role={isEmergency ? "alert" : undefined} data-testid={`popup-banner-${level}`}>
      <h2>{i18n.t(`${KEYS[banner]}.title`)}</h2>
      <p>
        {isEmergency ? i18n.t(`${KEYS[banner]}.body`, [i18n.t("advice.anyNumber")]) : i18n.t(`${KEYS[banner]}.body`)}
      </p>
      <p>
        <a href="check-in.html" target="_blank" data-testid="open-advice">
          {i18n.t("advice.whyWeSay")}
        </a>
      </p>
    </div>
  );
}
