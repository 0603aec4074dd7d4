import type { JSX } from "preact";
import { i18n } from "#i18n";
import { Button } from "../../../components/button.tsx";
import type { ClinicianStore } from "../clinician-store.ts";

/** Paper, a table, or a file for clinical software. */
export function Make({ store }: { readonly store: ClinicianStore }): JSX.Element {
  const saved = store.saved.value;
  return (
    <div class="clinician-make">
      <div class="clinician-buttons">
        <Button variant="go" icon="print" onPress={() => print()} testId="print">
          {i18n.t("clinician.make.print")}
        </Button>
        <Button onPress={() => store.save("csv")} testId="save-csv">
          {i18n.t("clinician.make.csv")}
        </Button>
        <Button onPress={() => store.save("fhir")} testId="save-fhir">
          {i18n.t("clinician.make.fhir")}
        </Button>
      </div>
      <output class="small save-said">{saved?.kind === "saved" && i18n.t("clinician.make.saved", [saved.name])}</output>
      {saved?.kind === "failed" && (
        <p class="err" role="alert">
          {i18n.t("clinician.make.failed", [saved.message])}
        </p>
      )}
      <p class="small second">{i18n.t("clinician.make.about")}</p>
      <p class="xs quiet">{i18n.t("clinician.make.loinc")}</p>
    </div>
  );
}
