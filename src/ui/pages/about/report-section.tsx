import type { JSX } from "preact";
import { i18n } from "#i18n";
import { homepage } from "@/package.json";
import { Button } from "../../components/button.tsx";
import { Section } from "../../components/sheet.tsx";
import type { AboutStore } from "./about-store.ts";

/** A report to copy, shown in full before it goes anywhere. */
export function ReportSection({ store }: { readonly store: AboutStore }): JSX.Element {
  const [report, said] = [store.report.value, store.said.value];
  return (
    <Section id="report" title={i18n.t("report.title")} intro={i18n.t("report.intro")}>
      <div class="chips">
        {report === null ? (
          <Button onPress={() => void store.makeReport()} testId="make-report">
            {i18n.t("report.make")}
          </Button>
        ) : (
          <Button variant="ink" onPress={() => void store.copyReport()} testId="copy-report">
            {i18n.t("report.copy")}
          </Button>
        )}
        <a href={`${homepage}/issues`} target="_blank" rel="noreferrer">
          {i18n.t("report.where")}
        </a>
      </div>
      <output class="hint">{said !== null && i18n.t(`report.${said}`)}</output>
      {report !== null && (
        <pre class="about-report" data-testid="report">
          {report}
        </pre>
      )}
    </Section>
  );
}
