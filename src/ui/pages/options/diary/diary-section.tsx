import "./diary.css";
import type { JSX } from "preact";
import { i18n } from "#i18n";
import { Section } from "../../../components/sheet.tsx";
import { BringInPart } from "./bring-in-part.tsx";
import type { DiaryDeps } from "./diary-deps.ts";
import { SavePart } from "./save-part.tsx";

/** The diary as a thing that people own: saved as a file and brought back in. */
export function DiarySection({ deps }: { readonly deps: DiaryDeps }): JSX.Element {
  return (
    <Section id="diary" title={i18n.t("options.diary.title")} intro={i18n.t("options.diary.intro")}>
      <SavePart save={deps.saveFile} />
      <BringInPart deps={deps} />
    </Section>
  );
}
