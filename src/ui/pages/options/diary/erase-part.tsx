import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { messageOf } from "@/src/core/lib/message-of.ts";
import { ERASABLE_KINDS, RECORD_KINDS, type RecordGroup } from "@/src/core/records/record-kinds.ts";
import { isDay } from "@/src/core/time/time-schemas.ts";
import { UserError } from "@/src/messaging/errors.ts";
import { SaveEverything } from "../../../app/save-everything.tsx";
import { textLocale } from "../../../app/text-locale.ts";
import { Button } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import { TextField } from "../../../components/field.tsx";
import type { DiaryDeps, ErasedTime } from "./diary-deps.ts";

const GROUPS = [...new Set(ERASABLE_KINDS.map((kind) => RECORD_KINDS[kind].group))];
/** What lies at a time, and so in a period. */
const TIMED: readonly RecordGroup[] = ["desk", "answers", "routines", "runs"];

type Question = { readonly groups: readonly RecordGroup[]; readonly time: ErasedTime } | "everything";
type EraseDeps = Pick<DiaryDeps, "eraseRecords" | "eraseEverything" | "saveFile">;

/** Erasing for good: one kind of thing or several, at all times or in a period, or everything. What that means is said first. */
export function ErasePart({ deps }: { readonly deps: EraseDeps }): JSX.Element {
  const [groups, setGroups] = useState<readonly RecordGroup[]>([]);
  const [first, setFirst] = useState("");
  const [last, setLast] = useState("");
  const [question, setQuestion] = useState<Question | null>(null);
  const [said, setSaid] = useState<{ readonly done?: string; readonly fault?: string }>({});
  const [isBusy, setBusy] = useState(false);

  const ask = () => {
    setSaid({});
    const time = timeOf(first, last);
    const isTimed = time !== null && (time.first !== null || time.last !== null);
    const some = groups.filter((group) => !isTimed || TIMED.includes(group));
    if (time === null) setSaid({ fault: i18n.t("diary.erase.wrongDays") });
    else if (some.length === 0) setSaid({ fault: i18n.t("diary.erase.nothingChosen") });
    else setQuestion({ groups: some, time });
  };

  const erase = async (what: Question) => {
    setBusy(true);
    try {
      if (what === "everything") await deps.eraseEverything();
      else {
        const kinds = ERASABLE_KINDS.filter((kind) => what.groups.includes(RECORD_KINDS[kind].group));
        setSaid({ done: i18n.t("diary.erase.done", await deps.eraseRecords(kinds, what.time)) });
      }
      setQuestion(null);
    } catch (error) {
      const isWhole = what === "everything" && error instanceof UserError;
      setSaid({ fault: isWhole ? error.message : i18n.t("diary.erase.failed", [messageOf(error)]) });
      setQuestion(null);
    }
    setBusy(false);
  };

  return (
    <div class="opt-diary-part" data-testid="erase-part">
      <h3 class="h3">{i18n.t("diary.erase.title")}</h3>
      <p class="small second">{i18n.t("diary.erase.intro")}</p>
      <fieldset class="chips">
        <legend class="sr">{i18n.t("diary.erase.what")}</legend>
        {GROUPS.map((group) => (
          <Chip
            key={group}
            isOn={groups.includes(group)}
            onToggle={({ isOn }) => setGroups(isOn ? [...groups, group] : groups.filter((one) => one !== group))}
            testId={`erase-${group}`}
          >
            {i18n.t(`diary.erase.group.${group}`)}
          </Chip>
        ))}
      </fieldset>
      <div class="opt-copy-row">
        <TextField
          type="date"
          label={i18n.t("diary.erase.first")}
          value={first}
          onInput={setFirst}
          testId="erase-first"
        />
        <TextField type="date" label={i18n.t("diary.erase.last")} value={last} onInput={setLast} testId="erase-last" />
      </div>
      <p class="hint">{i18n.t("diary.erase.period")}</p>
      {question === null ? (
        <div class="opt-copy-row">
          <Button size="small" onPress={ask} testId="erase">
            {i18n.t("diary.erase.ask")}
          </Button>
          <Button size="small" variant="bare" onPress={() => setQuestion("everything")} testId="erase-everything">
            {i18n.t("diary.erase.everything")}
          </Button>
        </div>
      ) : (
        <Sure
          question={question}
          isBusy={isBusy}
          save={deps.saveFile}
          onYes={() => void erase(question)}
          onNo={() => setQuestion(null)}
        />
      )}
      <output class="small save-said">{said.done}</output>
      {said.fault !== undefined && (
        <p class="err" role="alert">
          {said.fault}
        </p>
      )}
    </div>
  );
}

/** Null: these are no days, or the second comes before the first. */
function timeOf(first: string, last: string): ErasedTime | null {
  const day = (text: string) => (text === "" ? null : isDay(text) ? text : undefined);
  const [from, until] = [day(first), day(last)];
  if (from === undefined || until === undefined) return null;
  return from !== null && until !== null && until < from ? null : { first: from, last: until };
}

type SureProps = {
  readonly question: Question;
  readonly isBusy: boolean;
  readonly save: EraseDeps["saveFile"];
  readonly onYes: () => void;
  readonly onNo: () => void;
};

/** What it means, the file first, then yes or no. */
function Sure({ question, isBusy, save, onYes, onNo }: SureProps): JSX.Element {
  return (
    <div class="notice opt-diary-sure" data-testid="erase-sure">
      {question === "everything" ? (
        <>
          <p>{i18n.t("diary.erase.meansEverything")}</p>
          <p class="small">{i18n.t("diary.erase.stays")}</p>
        </>
      ) : (
        <>
          <p>{meaning(question)}</p>
          <p class="small">{i18n.t("diary.erase.means")}</p>
        </>
      )}
      <SaveEverything save={save} />
      <div class="opt-copy-row">
        <Button size="small" variant="ink" busy={isBusy} onPress={onYes} testId="erase-yes">
          {i18n.t(question === "everything" ? "diary.erase.yesEverything" : "diary.erase.yes")}
        </Button>
        <Button size="small" variant="bare" disabled={isBusy} onPress={onNo} testId="erase-no">
          {i18n.t("diary.erase.no")}
        </Button>
      </div>
    </div>
  );
}

function meaning({ groups, time: { first, last } }: Exclude<Question, "everything">): string {
  const names = groups
    .map((group) => i18n.t(`diary.erase.group.${group}`))
    .reduce((all, name) => i18n.t("options.hours.list", [all, name]));
  const date = new Intl.DateTimeFormat(textLocale(), { dateStyle: "long", timeZone: "UTC" });
  const written = (day: string) => date.format(Date.parse(`${day}T00:00Z`));
  if (first !== null && last !== null) return i18n.t("diary.erase.between", [names, written(first), written(last)]);
  if (first !== null) return i18n.t("diary.erase.from", [names, written(first)]);
  return last === null ? i18n.t("diary.erase.always", [names]) : i18n.t("diary.erase.until", [names, written(last)]);
}
