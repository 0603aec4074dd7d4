import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { homepage } from "@/package.json";
import { Button } from "../../components/button.tsx";
import { Section } from "../../components/sheet.tsx";
import type { AboutDeps } from "./about-deps.ts";

/** A report to copy, shown in full before it goes anywhere. */
export function ReportSection({ deps }: { readonly deps: Pick<AboutDeps, "makeReport" | "copy"> }): JSX.Element {
  const [report, setReport] = useState<string | null>(null);
  const [said, setSaid] = useState<"copied" | "copyFailed" | null>(null);
  const make = (): void => void deps.makeReport().then(setReport);
  const copy = (text: string): void =>
    void deps.copy(text).then(
      () => setSaid("copied"),
      () => setSaid("copyFailed"),
    );
  return (
    <Section id="report" title={i18n.t("report.title")} intro={i18n.t("report.intro")}>
      <div class="chips">
        {report === null ? (
          <Button onPress={make} testId="make-report">
            {i18n.t("report.make")}
          </Button>
        ) : (
          <Button variant="ink" onPress={() => copy(report)} testId="copy-report">
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
