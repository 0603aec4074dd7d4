import type { JSX } from "preact";
import { i18n } from "#i18n";
import { REPORT_PARTS } from "@/src/core/clinician/report-records.ts";
import { Chip } from "../../../components/chip.tsx";
import { TextField } from "../../../components/field.tsx";
import { Segments } from "../../../components/segments.tsx";
import { type ClinicianStore, SPANS, type SpanName } from "../clinician-store.ts";

const SPAN_NAMES = Object.keys(SPANS) as readonly SpanName[];

/** Which days, what of them, and whose: none of it prints. */
export function Choices({ store }: { readonly store: ClinicianStore }): JSX.Element {
  const { first, last } = store.days.value;
  const today = store.today();
  return (
    <div class="clinician-choices">
      <div class="clinician-days">
        <Segments
          label={i18n.t("clinician.period.label")}
          segments={SPAN_NAMES.map((value) => ({
            value,
            text: i18n.t(`clinician.period.${value}`),
            testId: `span-${value}`,
          }))}
          value={store.span.value}
          onChoose={(value) => void store.chooseSpan(value)}
        />
        <div class="clinician-dates">
          <TextField
            label={i18n.t("clinician.period.first")}
            type="date"
            size="small"
            value={first}
            max={today}
            onCommit={(value) => void store.chooseDays(value, last)}
            error={store.isWrong.value ? i18n.t("clinician.period.wrong") : null}
            testId="first-day"
          />
          <TextField
            label={i18n.t("clinician.period.last")}
            type="date"
            size="small"
            value={last}
            max={today}
            onCommit={(value) => void store.chooseDays(first, value)}
            testId="last-day"
          />
        </div>
      </div>
      <fieldset class="chips">
        <legend class="label">{i18n.t("clinician.leave.title")}</legend>
        {REPORT_PARTS.map((part) => (
          <Chip
            key={part}
            isOn={!store.left.value.has(part)}
            onToggle={() => store.toggle(part)}
            testId={`part-${part}`}
          >
            {i18n.t(`clinician.leave.part.${part}`)}
          </Chip>
        ))}
      </fieldset>
      <TextField
        label={i18n.t("clinician.leave.name")}
        hint={i18n.t("clinician.leave.nameHint")}
        size="small"
        value={store.name.value}
        onInput={store.setName}
        testId="name"
      />
    </div>
  );
}
