import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { messageOf } from "@/src/core/lib/message-of.ts";
import type { Loss } from "@/src/storage/second-copy/loss.ts";
import { browserFormat } from "../../../app/format.ts";
import { grouped } from "../../../app/grouped.ts";
import { SaveEverything } from "../../../app/save-everything.tsx";
import { Button } from "../../../components/button.tsx";
import { ErrorNotice } from "../../../components/error-notice.tsx";
import { longDate } from "./bring-in-words.ts";
import type { GoBackDeps } from "./diary-deps.ts";

type MissingProps = {
  readonly deps: Pick<GoBackDeps, "bringBack" | "carryOn">;
  readonly loss: Loss;
  readonly onDone: (words: string) => void;
};

/** Records are missing: bring them back out of the last good copy, or carry on without them. */
export function MissingRecords({ deps, loss, onDone }: MissingProps): JSX.Element {
  const [step, setStep] = useState<"offered" | "asked" | "busy">("offered");
  const [trouble, setTrouble] = useState<string | null>(null);
  const { date, clock } = browserFormat();
  const attempt = async (work: () => Promise<string>) => {
    setStep("busy");
    setTrouble(null);
    try {
      onDone(await work());
    } catch (error) {
      setTrouble(messageOf(error));
      setStep("offered");
    }
  };
  const bringBack = () =>
    attempt(async () => {
      const { records, from } = await deps.bringBack();
      const words = i18n.t("diary.back.broughtBack", records, [grouped(records)]);
      return from === null ? words : `${words} ${i18n.t("diary.back.from", [longDate(from), clock(from)])}`;
    });
  const carryOn = () =>
    attempt(async () => {
      await deps.carryOn();
      return i18n.t("diary.back.carriedOn");
    });
  return (
    <div class="notice">
      <h3 class="h3">{i18n.t("diary.back.missing")}</h3>
      <p class="second">{i18n.t("diary.back.missingBody", [date(loss.at)])}</p>
      {trouble === null && <SaveEverything />}
      {trouble !== null && <ErrorNotice detail={trouble}>{i18n.t("diary.back.failed")}</ErrorNotice>}
      {step === "asked" ? (
        <>
          <p>{i18n.t("diary.back.sure")}</p>
          <div class="opt-copy-row">
            <Button size="small" onPress={() => void carryOn()} testId="carry-on-sure">
              {i18n.t("diary.back.carryOnSure")}
            </Button>
            <Button size="small" variant="bare" onPress={() => setStep("offered")}>
              {i18n.t("diary.back.keepOffer")}
            </Button>
          </div>
        </>
      ) : (
        <div class="opt-copy-row">
          <Button
            size="small"
            variant="ink"
            busy={step === "busy"}
            onPress={() => void bringBack()}
            testId="bring-records-back"
          >
            {i18n.t("popup.fault.offer.bringRecordsBack")}
          </Button>
          <Button
            size="small"
            variant="bare"
            disabled={step === "busy"}
            onPress={() => setStep("asked")}
            testId="carry-on"
          >
            {i18n.t("diary.back.carryOn")}
          </Button>
        </div>
      )}
    </div>
  );
}
