import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { StatusView } from "@/src/core/status/status-view.ts";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { Segments } from "../../components/segments.tsx";
import type { PopupStore } from "./popup-store.ts";

type Says = "sitting" | "standing";
type FooterProps = { readonly status: StatusView; readonly store: Pick<PopupStore, "command"> };

/**
 * What the person says they do right now. A meeting can be sat or stood through, so it has a switch of its own; it asks for its
 * length first, because it ends by itself.
 */
export function PopupFooter({ status, store }: FooterProps): JSX.Element {
  const [isAsking, setAsking] = useState(false);
  const { presence } = status;
  const isInMeeting = status.meetingUntil !== null;
  const pressMeeting = () => {
    if (isInMeeting) void store.command("end-meeting", {});
    else setAsking(!isAsking);
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
      <div class="popup-say">
        <Segments<Says>
          label={i18n.t("popup.say.group")}
          value={presence === "sitting" || presence === "standing" ? presence : null}
          onChoose={(what) => void store.command("say", { what })}
          segments={[
            { value: "sitting", text: i18n.t("popup.say.sitting"), icon: "sit", testId: "say-sitting" },
            { value: "standing", text: i18n.t("popup.say.standing"), icon: "stand", testId: "say-standing" },
          ]}
        />
        <Chip isOn={isInMeeting} onToggle={pressMeeting} testId="meeting">
          {i18n.t("popup.say.meeting")}
        </Chip>
      </div>
    </footer>
  );
}
