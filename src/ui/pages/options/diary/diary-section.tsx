import "./diary.css";
import type { JSX } from "preact";
import { i18n } from "#i18n";
import { Section } from "../../../components/sheet.tsx";
import type { OptionsStore } from "../options-store.ts";
import { BringInPart } from "./bring-in-part.tsx";
import type { DiaryDeps } from "./diary-deps.ts";
import { ErasePart } from "./erase-part.tsx";
import { GoBackPart } from "./go-back-part.tsx";
import { QuarantinePart } from "./quarantine-part.tsx";
import { SavePart } from "./save-part.tsx";
import { SettingsPart } from "./settings-part.tsx";

/** The diary as a thing that people own: saved as a file, brought back in from one or from an earlier day, and erased. */
export function DiarySection({ deps, store }: { readonly deps: DiaryDeps; readonly store: OptionsStore }): JSX.Element {
  return (
    <Section id="diary" title={i18n.t("options.diary.title")} intro={i18n.t("options.diary.intro")}>
      <SavePart save={deps.saveFile} store={store} />
      <BringInPart deps={deps} />
      <GoBackPart deps={deps} />
      <SettingsPart deps={deps} store={store} />
      <QuarantinePart deps={deps} />
      <ErasePart deps={deps} />
    </Section>
  );
}
