import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { messageOf } from "@/src/core/lib/message-of.ts";
import type { CopyView } from "@/src/storage/second-copy/read-copy.ts";
import { browserFormat } from "../../../app/format.ts";
import { useLoaded } from "../../../app/use-loaded.ts";
import { Button } from "../../../components/button.tsx";
import { ErrorNotice } from "../../../components/error-notice.tsx";
import type { CopyDeps } from "../options-deps.ts";

/** The second copy: when it was made and of how much; and where records are missing, what can be done. */
export function CopyPart({ deps }: { readonly deps: CopyDeps }): JSX.Element {
  const copy = useLoaded(deps.loadCopy, (again) => deps.onChanged(["faults"], again));
  const [done, setDone] = useState<string | null>(null);
  return (
    <div id="copy" class="opt-copy" data-testid="copy">
      <h3 class="opt-kept">{i18n.t("options.copy.title")}</h3>
      <p class="small second">{i18n.t("options.copy.intro")}</p>
      {copy.state === "ready" && (
        <>
          <p class="small">{sentence(copy.value)}</p>
          {copy.value.loss !== null && <Missing deps={deps} view={copy.value} onDone={setDone} />}
        </>
      )}
      <output class="small">{done}</output>
    </div>
  );
}

function sentence({ newest }: CopyView): string {
  if (newest === null) return i18n.t("options.copy.none");
  const { date, clock } = browserFormat();
  const made = i18n.t("options.copy.made", newest.records, [date(newest.at), clock(newest.at), newest.records]);
  return newest.leftOut === 0 ? made : `${made} ${i18n.t("options.copy.leftOut", newest.leftOut)}`;
}

type MissingProps = {
  readonly deps: CopyDeps;
  readonly view: CopyView;
  readonly onDone: (words: string) => void;
};

function Missing({ deps, view: { loss }, onDone }: MissingProps): JSX.Element {
  const [step, setStep] = useState<"offered" | "asked" | "busy">("offered");
  const [trouble, setTrouble] = useState<string | null>(null);
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
      const records = await deps.bringBack();
      return i18n.t("options.copy.back", records);
    });
  const carryOn = () =>
    attempt(async () => {
      await deps.carryOn();
      return i18n.t("options.copy.carriedOn");
    });
  return (
    <div class="notice">
      <h3 class="h3">{i18n.t("options.copy.missing")}</h3>
      <p class="second">{i18n.t("options.copy.missingBody", [browserFormat().date(loss?.at ?? 0)])}</p>
      {trouble !== null && <ErrorNotice detail={trouble}>{i18n.t("options.copy.failed")}</ErrorNotice>}
      {step === "asked" ? (
        <>
          <p>{i18n.t("options.copy.sure")}</p>
          <div class="opt-copy-row">
            <Button size="small" onPress={() => void carryOn()} testId="carry-on-sure">
              {i18n.t("options.copy.carryOnSure")}
            </Button>
            <Button size="small" look="bare" onPress={() => setStep("offered")}>
              {i18n.t("options.copy.keepOffer")}
            </Button>
          </div>
        </>
      ) : (
        <div class="opt-copy-row">
          <Button
            size="small"
            look="ink"
            busy={step === "busy"}
            onPress={() => void bringBack()}
            testId="bring-records-back"
          >
            {i18n.t("popup.fault.offer.bringRecordsBack")}
          </Button>
          <Button
            size="small"
            look="bare"
            disabled={step === "busy"}
            onPress={() => setStep("asked")}
            testId="carry-on"
          >
            {i18n.t("options.copy.carryOn")}
          </Button>
        </div>
      )}
    </div>
  );
}
