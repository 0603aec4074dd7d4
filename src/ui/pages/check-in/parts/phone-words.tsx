import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Advice } from "@/src/core/advice/advise.ts";
import { evidenceWords } from "../../../advice/why-words.ts";
import { Button } from "../../../components/button.tsx";

/** "What to say on the phone": a few lines to read out, with what was marked. */
export function PhoneWords({ advice }: { readonly advice: Advice }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const marked = [...new Set(advice.fired.flatMap(({ evidence }) => evidence).map(evidenceWords))].join(", ");
  return (
    <div class="check-phone">
      <Button look="ink" size="small" expanded={isOpen} onPress={() => setOpen(!isOpen)} testId="phone-words">
        {i18n.t("checkIn.help.phoneTitle")}
      </Button>
      {isOpen && (
        <ul>
          <li>{i18n.t("checkIn.help.phone1")}</li>
          <li>{i18n.t("checkIn.help.phone2", [marked])}</li>
          <li>{i18n.t("checkIn.help.phone3")}</li>
          <li>{i18n.t("checkIn.help.phone4")}</li>
        </ul>
      )}
    </div>
  );
}
