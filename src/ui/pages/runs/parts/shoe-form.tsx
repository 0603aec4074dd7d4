import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { SHOE_HABIT_METERS } from "@/src/core/training/shoe-wear.ts";
import type { Shoe } from "@/src/core/training/shoes.ts";
import { Button } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import { Dialog, useChanged } from "../../../components/dialog.tsx";
import { TextField } from "../../../components/field.tsx";
import type { RunsStore } from "../runs-store.ts";
import { parseDistance, toUnits } from "../words.ts";
import { closeAfter, Trouble } from "./trouble.tsx";

/** One pair of shoes: name, what is on them already, when to think of new ones, default, retired. */
export function ShoeForm({
  store,
  shoe,
  onClose,
}: {
  readonly store: RunsStore;
  readonly shoe: Shoe | null;
  readonly onClose: () => void;
}): JSX.Element {
  const { units } = store.data.value.settings;
  const [name, setName] = useState(shoe?.name ?? "");
  const before = { start: shoe?.startMeters ?? 0, retire: shoe?.retireAtMeters ?? SHOE_HABIT_METERS.to };
  const [startAt, setStartAt] = useState(plain(before.start, store));
  const [retireAt, setRetireAt] = useState(plain(before.retire, store));
  const [isDefault, setDefault] = useState(shoe?.isDefault ?? store.data.value.shoes.length === 0);
  const [isRetired, setRetired] = useState(shoe !== null && shoe.retiredAt !== null);
  const [error, setError] = useState<"name" | "start" | "retire" | null>(null);
  const isChanged = useChanged([name, startAt, retireAt, isDefault, isRetired]);
  const save = () => {
    // What was not touched keeps its metres, which the fields round away.
    const startMeters = startAt === plain(before.start, store) ? before.start : (parseDistance(startAt, units) ?? 0);
    const retireAtMeters = retireAt === plain(before.retire, store) ? before.retire : parseDistance(retireAt, units);
    if (name.trim() === "") {
      setError("name");
      return;
    }
    if (Number.isNaN(startMeters)) {
      setError("start");
      return;
    }
    if (retireAtMeters === null || Number.isNaN(retireAtMeters) || retireAtMeters < 50_000) {
      setError("retire");
      return;
    }
    const saving = store.saveShoe({
      shoe: { name: name.trim(), startMeters, retireAtMeters, isDefault, isRetired },
      ...(shoe === null ? {} : { id: shoe.id }),
    });
    void closeAfter(saving, onClose);
  };
  return (
    <Dialog
      kind="sheet"
      title={shoe?.name ?? i18n.t("runs.shoes.addTitle")}
      onClose={onClose}
      isChanged={isChanged}
      testId="shoe-form"
    >
      <form
        class="runs-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div class="runs-wide">
          <TextField
            label={i18n.t("runs.shoes.name")}
            value={name}
            onInput={setName}
            error={error === "name" ? i18n.t("runs.shoes.badName") : null}
            testId="shoe-name"
          />
        </div>
        <TextField
          label={i18n.t("runs.shoes.startMeters")}
          value={startAt}
          onInput={setStartAt}
          unit={units}
          error={error === "start" ? i18n.t("runs.form.badDistance") : null}
        />
        <TextField
          label={i18n.t("runs.shoes.retireAt")}
          value={retireAt}
          onInput={setRetireAt}
          unit={units}
          error={error === "retire" ? i18n.t("runs.form.badDistance") : null}
        />
        <div class="chips runs-wide">
          <Chip isOn={isDefault} onToggle={({ isOn }) => setDefault(isOn)}>
            {i18n.t("runs.shoes.isDefault")}
          </Chip>
          <Chip isOn={isRetired} onToggle={({ isOn }) => setRetired(isOn)}>
            {i18n.t("runs.shoes.retired")}
          </Chip>
        </div>
        <Trouble store={store} />
        <div class="runs-acts runs-wide">
          <Button variant="go" submit testId="shoe-save">
            {i18n.t("runs.form.save")}
          </Button>
          {shoe !== null && (
            <Button onPress={() => void closeAfter(store.deleteShoe(shoe.id), onClose)}>
              {i18n.t("runs.form.delete")}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function plain(meters: number, store: RunsStore): string {
  return meters === 0 ? "" : String(Math.round(toUnits(meters, store.data.value.settings.units)));
}
