import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { planSettings, type SettingsPlan } from "@/src/core/diary-file/plan-settings.ts";
import { messageOf } from "@/src/core/lib/message-of.ts";
import { isSettingsKey } from "@/src/core/settings/parse-settings.ts";
import type { SettingsKey } from "@/src/core/settings/settings.ts";
import { SaveWords, useSaving } from "../../../app/save-everything.tsx";
import { Button } from "../../../components/button.tsx";
import { JsonFileInput } from "../../../components/json-file-input.tsx";
import type { OptionsStore } from "../options-store.ts";
import { settingName } from "../parts/setting-name.ts";
import type { DiaryDeps } from "./diary-deps.ts";
import { useLockedFile } from "./use-locked-file.tsx";

type SettingsPartProps = {
  readonly deps: Pick<DiaryDeps, "saveFile" | "readSettingsFile">;
  readonly store: Pick<OptionsStore, "settings" | "change">;
};

/** Settings alone: out into a file, and in from one, or from a whole diary's. Using them is a change like any other here. */
export function SettingsPart({ deps, store }: SettingsPartProps): JSX.Element {
  const [state, start] = useSaving(deps.saveFile);
  const [plan, setPlan] = useState<SettingsPlan | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const locked = useLockedFile("settings");
  const input = useRef<HTMLInputElement>(null);

  const read = async (file: File, passphrase: string) => {
    setPlan(null);
    setFault(null);
    locked.forget();
    try {
      const opened = locked.opened(file, await deps.readSettingsFile(file, passphrase));
      if (opened === null) return;
      if (opened.found.ok) setPlan(planSettings(opened.found.value, store.settings.value));
      else setFault(refusalOf(opened.found.error));
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  const use = (patch: SettingsPlan["patch"]) => {
    store.change(patch, i18n.t("diary.settings.used"));
    setPlan(null);
  };

  return (
    <div class="opt-diary-part" data-testid="settings-part">
      <h3 class="h3">{i18n.t("diary.settings.title")}</h3>
      <p class="small second">{i18n.t("diary.settings.intro")}</p>
      <JsonFileInput
        inputRef={input}
        label={i18n.t("diary.settings.choose")}
        testId="settings-file"
        onChoose={(file) => void read(file, "")}
      />
      <div class="opt-copy-row">
        <Button
          size="small"
          busy={state.step === "busy"}
          onPress={() => void start({ what: "settings" }).catch(() => undefined)}
          testId="save-settings-file"
        >
          {i18n.t("diary.settings.save")}
        </Button>
        <Button size="small" onPress={() => input.current?.click()} testId="settings-choose">
          {i18n.t("diary.settings.choose")}
        </Button>
      </div>
      <SaveWords state={state} />
      {fault !== null && (
        <p class="err" role="alert">
          {fault}
        </p>
      )}
      {locked.formFor(read)}
      {plan !== null && <Plan plan={plan} onUse={use} onCancel={() => setPlan(null)} />}
    </div>
  );
}

function refusalOf({ because, version }: { readonly because: string; readonly version: string }): string {
  if (because === "newer") return i18n.t("diary.file.newer", [version]);
  return because === "damaged" ? i18n.t("diary.file.notJson") : i18n.t("diary.settings.notOurs");
}

type PlanProps = {
  readonly plan: SettingsPlan;
  readonly onUse: (patch: SettingsPlan["patch"]) => void;
  readonly onCancel: () => void;
};

function Plan({ plan: { patch, unknown, wrong }, onUse, onCancel }: PlanProps): JSX.Element {
  const names = namesOf(Object.keys(patch).filter(isSettingsKey));
  return (
    <div class="opt-diary-preview sheet" data-testid="settings-preview">
      {names.length === 0 ? (
        <p>{i18n.t("diary.settings.same")}</p>
      ) : (
        <>
          <b class="small">{i18n.t("diary.settings.changes")}</b>
          <ul class="opt-list">
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {wrong.length > 0 && <p class="small">{i18n.t("diary.settings.wrong", [namesOf(wrong).join(", ")])}</p>}
      {unknown.length > 0 && (
        <p class="small">{i18n.t("diary.settings.unknown", [unknown.slice(0, 10).join(", ").slice(0, 200)])}</p>
      )}
      <div class="opt-copy-row">
        {names.length > 0 && (
          <Button variant="ink" size="small" onPress={() => onUse(patch)} testId="settings-use">
            {i18n.t("diary.settings.use")}
          </Button>
        )}
        <Button variant="bare" size="small" onPress={onCancel}>
          {i18n.t("diary.bringIn.cancel")}
        </Button>
      </div>
    </div>
  );
}

/** Two settings of one section are one name. */
const namesOf = (keys: readonly SettingsKey[]): readonly string[] => [...new Set(keys.map(settingName))];
