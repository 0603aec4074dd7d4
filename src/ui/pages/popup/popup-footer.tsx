import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { StatusView } from "@/src/core/status/status-view.ts";
import { Button } from "../../components/button.tsx";
import { Segments } from "../../components/segments.tsx";
import type { PopupStore } from "./popup-store.ts";

type Says = "sitting" | "standing" | "meeting";
type FooterProps = { readonly status: StatusView; readonly store: Pick<PopupStore, "command"> };

/** What the person says they do right now. A meeting asks for its length first, because it ends by itself. */
export function PopupFooter({ status, store }: FooterProps): JSX.Element {
  const [isAsking, setAsking] = useState(false);
  const isInMeeting = status.meetingUntil !== null;
  const choose = (says: Says) => {
    setAsking(says === "meeting" && !isAsking);
    if (says !== "meeting") void sayBody(store, says, { isInMeeting });
  };
  const startMeeting = (minutes: number) => () => {
    setAsking(false);
    void store.command("start-meeting", { minutes });
  };
  const countIn = (minutes?: number) => () => {
    setAsking(false);
    void store.command("count-in", minutes === undefined ? {} : { minutes });
  };
  return (
    <footer class="popup-foot">
      {isAsking && (
        <fieldset class="popup-choice">
          <legend>{i18n.t("popup.meeting.ask")}</legend>
          {([30, 60] as const).map((minutes) => (
            <Button key={minutes} size="small" onPress={startMeeting(minutes)} testId={`meeting-${minutes}`}>
              {i18n.t(`popup.meeting.for${minutes}`)}
            </Button>
          ))}
        </fieldset>
      )}
      {isAsking && (
        <fieldset class="popup-choice">
          <legend>{i18n.t("popup.countIn.ask")}</legend>
          {([60, 120] as const).map((minutes) => (
            <Button key={minutes} size="small" onPress={countIn(minutes)} testId={`count-in-${minutes}`}>
              {i18n.t(`popup.countIn.for${minutes}`)}
            </Button>
          ))}
          <Button size="small" onPress={countIn()} testId="count-in-open">
            {i18n.t("popup.countIn.untilISay")}
          </Button>
        </fieldset>
      )}
      <Segments<Says>
        label={i18n.t("popup.say.group")}
        value={currentSay(status)}
        onChoose={choose}
        segments={[
          { value: "sitting", text: i18n.t("popup.say.sitting"), icon: "sit", testId: "say-sitting" },
          { value: "standing", text: i18n.t("popup.say.standing"), icon: "stand", testId: "say-standing" },
          { value: "meeting", text: i18n.t("popup.say.meeting"), icon: "call", testId: "meeting" },
        ]}
      />
    </footer>
  );
}

function currentSay({ meetingUntil, presence }: StatusView): Says | null {
  if (meetingUntil !== null) return "meeting";
  return presence === "sitting" || presence === "standing" ? presence : null;
}

async function sayBody(
  store: FooterProps["store"],
  what: "sitting" | "standing",
  around: { readonly isInMeeting: boolean },
): Promise<void> {
  if (around.isInMeeting) await store.command("end-meeting", {});
  await store.command("say", { what });
}
