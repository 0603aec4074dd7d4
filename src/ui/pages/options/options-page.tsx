import "./options.css";
import "./keys-and-search.css";
import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { SettingsKey } from "@/src/core/settings/settings.ts";
import { applyRegional } from "../../app/regional.ts";
import { applyTheme } from "../../app/theme.ts";
import { useLoaded } from "../../app/use-loaded.ts";
import { Button } from "../../components/button.tsx";
import { ErrorNotice, Loading } from "../../components/error-notice.tsx";
import { PageShell } from "../../components/page-shell.tsx";
import { Toast } from "../../components/toast.tsx";
import { ComputersSection } from "./computers/computers-section.tsx";
import { DiarySection } from "./diary/diary-section.tsx";
import { FindOptions } from "./find/find-options.tsx";
import type { OptionsDeps } from "./options-deps.ts";
import { createOptionsStore, type OptionsStore } from "./options-store.ts";
import { CountingSection } from "./parts/counting-section.tsx";
import { DataSection } from "./parts/data-section.tsx";
import { KeysSection } from "./parts/keys-section.tsx";
import { LookSection } from "./parts/look-section.tsx";
import { PlaceSection } from "./parts/place-section.tsx";
import { PromptsSection } from "./parts/prompts-section.tsx";
import { RunPlan } from "./parts/run-plan.tsx";
import { RunnerSection } from "./parts/runner-section.tsx";
import { settingName } from "./parts/setting-name.ts";
import { SoundSection } from "./parts/sound-section.tsx";
import { WorkingHours } from "./parts/working-hours.tsx";

/** Every setting. What is changed is saved at once, with Undo; what could not be saved stays on the page and says so. */
export function OptionsPage({ deps }: { readonly deps: OptionsDeps }): JSX.Element {
  const store = useLoaded(async () => createOptionsStore(await deps.loadSettings(), deps));
  return (
    <PageShell current="options" title={i18n.t("options.title")}>
      {store.state === "loading" && <Loading />}
      {store.state === "failed" && (
        <ErrorNotice detail={store.message} onRetry={store.retry}>
          {i18n.t("options.loadFailed")}
        </ErrorNotice>
      )}
      {store.state === "ready" && <Options store={store.value} deps={deps} />}
    </PageShell>
  );
}

type ReadyProps = { readonly store: OptionsStore; readonly deps: OptionsDeps };

function Options({ store, deps }: ReadyProps): JSX.Element {
  useSignalEffect(() => {
    applyTheme(store.settings.value.theme);
    applyRegional(store.settings.value);
  });
  useEffect(() => store.follow(), [store]);
  const trouble = store.trouble.value;
  useEffect(() => {
    // The browser looked for the anchor before the sections were there.
    if (location.hash !== "") document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  return (
    <div class="opt-layout">
      <Contents />
      <div>
        {trouble !== null && (
          <div class="opt-trouble">
            <ErrorNotice title={i18n.t("options.unsaved.title")} detail={trouble.detail} onRetry={store.retry}>
              {i18n.t("options.unsaved.body")}
            </ErrorNotice>
          </div>
        )}
        <FindOptions sections={SECTIONS} />
        <RepairedNotice store={store} />
        <WorkingHours store={store} />
        <PromptsSection store={store} />
        <RunPlan store={store} />
        <CountingSection store={store} />
        <PlaceSection store={store} />
        <SoundSection store={store} deps={deps} />
        <KeysSection deps={deps} />
        <LookSection store={store} />
        <RunnerSection store={store} />
        <DiarySection deps={deps} store={store} />
        <ComputersSection deps={deps} />
        <DataSection />
      </div>
      <Toast message={store.toast.value} onGone={store.dismissToast} />
    </div>
  );
}

const SECTIONS = [
  "hours",
  "prompts",
  "runs",
  "counting",
  "place",
  "sound",
  "keys",
  "look",
  "runner",
  "diary",
  "computers",
  "data",
] as const;

/** Where you are on the page, as links. */
function Contents(): JSX.Element {
  const [current, setCurrent] = useState<string>(SECTIONS[0]);
  useEffect(() => {
    const watch = () => {
      const tops = SECTIONS.map((id) => ({
        id,
        top: document.getElementById(id)?.getBoundingClientRect().top ?? Infinity,
      }));
      const passed = tops.filter((section) => section.top < innerHeight * 0.35).at(-1);
      const isAtEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 4;
      setCurrent(isAtEnd ? (SECTIONS.at(-1) ?? SECTIONS[0]) : (passed?.id ?? SECTIONS[0]));
    };
    watch();
    addEventListener("scroll", watch, { passive: true });
    return () => removeEventListener("scroll", watch);
  }, []);
  return (
    <nav class="opt-contents" aria-label={i18n.t("options.sections")}>
      {SECTIONS.map((id) => (
        <a key={id} href={`#${id}`} aria-current={id === current ? "true" : undefined}>
          {id === "sound" ? i18n.t("sound.title") : i18n.t(`options.${id}.title`)}
        </a>
      ))}
    </nav>
  );
}

/** Which settings could not be read and stand at their defaults, until each was saved. */
function RepairedNotice({ store }: { readonly store: OptionsStore }): JSX.Element | null {
  const repaired = store.repaired.value;
  if (repaired.length === 0) return null;
  return (
    <div class="notice opt-repaired" data-testid="repaired">
      <h2 class="h3">{i18n.t("options.repaired.title")}</h2>
      <p class="second">{i18n.t("options.repaired.body", [namesOf(repaired)])}</p>
      <Button variant="ink" size="small" onPress={store.keepRepaired} testId="keep-repaired">
        {i18n.t("options.repaired.keep")}
      </Button>
    </div>
  );
}

/** Two settings of one section are one name. */
function namesOf(keys: readonly SettingsKey[]): string {
  return [...new Set(keys.map(settingName))].reduce((all, name) => i18n.t("options.hours.list", [all, name]));
}
