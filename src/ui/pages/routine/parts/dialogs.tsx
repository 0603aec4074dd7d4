import type { JSX } from "preact";
import { i18n } from "#i18n";
import { assertNever } from "@/src/core/lib/assert-never.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import type { RoutineDeps } from "../routine-deps.ts";
import type { RoutineStore } from "../routine-store.ts";
import { HurtsOptions, HurtsQuestion, Worse } from "./hurts-dialogs.tsx";
import { SoundDialog } from "./sound-dialog.tsx";

export type DialogsProps = { readonly store: RoutineStore; readonly deps: RoutineDeps };

export function Dialogs({ store, deps }: DialogsProps): JSX.Element | null {
  const dialog = store.dialog.value;
  switch (dialog) {
    case null:
      return null;
    case "leave":
      return <Leave store={store} />;
    case "hurts-question":
      return <HurtsQuestion store={store} />;
    case "hurts-options":
      return <HurtsOptions store={store} />;
    case "worse":
      return <Worse store={store} deps={deps} />;
    case "sound":
      return <SoundDialog store={store} deps={deps} />;
    default:
      return assertNever(dialog);
  }
}

function Leave({ store }: { readonly store: RoutineStore }): JSX.Element {
  return (
    <Dialog kind="question" title={i18n.t("routine.leave.title")} onClose={store.closeDialog} testId="leave-dialog">
      <p class="second">{i18n.t("routine.leave.body")}</p>
      <div class="chips">
        <Button variant="ink" onPress={store.closeDialog} testId="stay">
          {i18n.t("routine.leave.stay")}
        </Button>
        <Button onPress={() => store.press({ type: "finish" })} testId="finish">
          {i18n.t("routine.leave.finish")}
        </Button>
      </div>
    </Dialog>
  );
}
