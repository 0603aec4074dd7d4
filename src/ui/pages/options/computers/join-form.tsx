import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { SyncWay } from "@/src/core/sync/sync-state.ts";
import { Button } from "../../../components/button.tsx";
import { TextField } from "../../../components/field.tsx";
import { Segments } from "../../../components/segments.tsx";
import { Switch } from "../../../components/switch.tsx";
import type { Choice } from "./computers-deps.ts";

type JoinFormProps = {
  /** What this browser can do, the usual one first. */
  readonly ways: readonly SyncWay[];
  readonly isBusy: boolean;
  readonly onJoin: (choice: Omit<Choice, "folder">) => void;
};

/** What sharing means, said before it begins; health answers are a question of their own. */
export function JoinForm({ ways, isBusy, onJoin }: JoinFormProps): JSX.Element {
  const [way, setWay] = useState<SyncWay>("account");
  const [name, setName] = useState("");
  const [sharesHealth, setSharesHealth] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const isMissing = isAsked && name.trim() === "";
  const join = () => {
    setAsked(true);
    if (name.trim() !== "") onJoin({ name: name.trim(), sharesHealth, way });
  };
  return (
    <div class="opt-computers" data-testid="sync-off">
      <Segments
        label={i18n.t("computers.way.label")}
        segments={ways.map((value) => ({ value, text: i18n.t(`computers.way.${value}`), testId: `sync-way-${value}` }))}
        value={way}
        onChoose={setWay}
      />
      <p>{i18n.t(`computers.off.how.${way}`)}</p>
      <p class="small second">{i18n.t("computers.off.goes")}</p>
      <p class="small second">{i18n.t(`computers.off.kept.${way}`)}</p>
      <TextField
        label={i18n.t("computers.name")}
        hint={i18n.t("computers.nameHint")}
        error={isMissing ? i18n.t("computers.nameMissing") : null}
        value={name}
        onInput={(text) => setName(text.slice(0, 60))}
        testId="sync-name"
      />
      <HealthSwitch isOn={sharesHealth} isBusy={isBusy} onToggle={setSharesHealth} />
      <Button variant="ink" busy={isBusy} onPress={join} testId="sync-join">
        {i18n.t(`computers.off.start.${way}`)}
      </Button>
    </div>
  );
}

type HealthSwitchProps = {
  readonly isOn: boolean;
  readonly isBusy: boolean;
  readonly onToggle: (isOn: boolean) => void;
};

/** The consent to share health answers, in words. */
export function HealthSwitch({ isOn, isBusy, onToggle }: HealthSwitchProps): JSX.Element {
  return (
    <Switch
      label={i18n.t("computers.health.label")}
      hint={i18n.t("computers.health.hint")}
      isOn={isOn}
      disabled={isBusy}
      onToggle={(next) => onToggle(next.isOn)}
      testId="sync-health"
    />
  );
}
