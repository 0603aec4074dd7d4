import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { isRecord } from "@/src/core/lib/is-record.ts";
import { messageOf } from "@/src/core/lib/message-of.ts";
import type { Quarantined } from "@/src/core/records/log-kinds.ts";
import { mendedRecord, wrongFieldOf } from "@/src/core/records/mend-record.ts";
import { RECORD_KIND_NAMES } from "@/src/core/records/record-kinds.ts";
import type { StoredQuarantined } from "@/src/storage/diary-file/quarantine.ts";
import { browserFormat } from "../../../app/format.ts";
import { useLoaded } from "../../../app/use-loaded.ts";
import { Button } from "../../../components/button.tsx";
import { ErrorNotice } from "../../../components/error-notice.tsx";
import { TextField } from "../../../components/field.tsx";
import { kindName } from "./bring-in-words.ts";
import type { DiaryDeps } from "./diary-deps.ts";
import { fieldName, wrongWords } from "./wrong-words.ts";

type QuarantineDeps = Pick<
  DiaryDeps,
  "listQuarantined" | "restoreQuarantined" | "deleteQuarantined" | "saveQuarantined" | "onChanged" | "zone"
>;

/** Records that could not be read and were put aside, never lost: why, and what can be done with each. Nothing where there are none. */
export function QuarantinePart({ deps }: { readonly deps: QuarantineDeps }): JSX.Element | null {
  const quarantined = useLoaded(deps.listQuarantined, (again) => deps.onChanged(["quarantine"], again));
  const [said, setSaid] = useState<string | null>(null);
  if (quarantined.state === "failed") {
    return (
      <ErrorNotice detail={quarantined.message} onRetry={quarantined.retry}>
        {i18n.t("diary.aside.unread")}
      </ErrorNotice>
    );
  }
  if (quarantined.state !== "ready" || (quarantined.value.count === 0 && said === null)) return null;
  const { rows, count } = quarantined.value;
  return (
    <div class="opt-diary-part" data-testid="aside-part" id="aside">
      <h3 class="h3">{i18n.t("diary.aside.title", count)}</h3>
      <p class="small second">{i18n.t("diary.aside.intro")}</p>
      {rows.map((one) => (
        <QuarantineRow key={one.key} one={one} deps={deps} onSaid={setSaid} />
      ))}
      {rows.length < count && <p class="small">{i18n.t("diary.aside.more", count - rows.length)}</p>}
      <output class="small save-said">{said}</output>
    </div>
  );
}

type RowProps = {
  readonly one: StoredQuarantined;
  readonly deps: QuarantineDeps;
  readonly onSaid: (words: string) => void;
};

function QuarantineRow({ one, deps, onSaid }: RowProps): JSX.Element {
  const { row } = one;
  const wrong = wrongFieldOf(row);
  const [text, setText] = useState(wrong === null || typeOf(wrong.field) === "datetime-local" ? "" : wrong.value);
  const [fault, setFault] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const kind = RECORD_KIND_NAMES.find((name) => name === row.store);
  const { date, clock } = browserFormat();

  const attempt = async (work: () => Promise<void>, words: string) => {
    setFault(null);
    try {
      await work();
      onSaid(words);
    } catch (error) {
      setFault(i18n.t("diary.aside.failed", [messageOf(error)]));
    }
  };
  const putBack = () => {
    if (wrong === null) return;
    const mended = mendedRecord(row, wrong, text, deps.zone());
    if (mended.ok) void attempt(() => deps.restoreQuarantined(one.key, mended.value), i18n.t("diary.aside.back"));
    else setFault(i18n.t("diary.aside.still", [wrongWords(mended.error, mendedBy(row.value, wrong.field, text))]));
  };

  return (
    <div class="opt-diary-preview sheet" data-testid="aside-row">
      <p>
        <b>{kind === undefined ? row.store : kindName(kind)}</b>{" "}
        <span class="second small">{i18n.t("diary.aside.since", [date(row.at), clock(row.at)])}</span>
      </p>
      <p class="small">{reasonOf(row)}</p>
      <details>
        <summary class="small">{i18n.t("diary.aside.show")}</summary>
        <pre class="opt-diary-raw">{JSON.stringify(row.value ?? null, null, 2).slice(0, LONGEST_SHOWN)}</pre>
      </details>
      {wrong !== null && (
        <TextField
          type={typeOf(wrong.field)}
          label={i18n.t("diary.aside.field", [fieldName(wrong.field)])}
          value={text}
          onInput={setText}
          testId="aside-field"
        />
      )}
      {fault !== null && (
        <p class="err" role="alert">
          {fault}
        </p>
      )}
      <div class="opt-copy-row">
        {wrong !== null && (
          <Button size="small" variant="ink" onPress={putBack} testId="aside-back">
            {i18n.t("diary.aside.putBack")}
          </Button>
        )}
        <Button size="small" onPress={() => deps.saveQuarantined(one)} testId="aside-save">
          {i18n.t("diary.aside.save")}
        </Button>
        {isAsked ? (
          <>
            <Button
              size="small"
              onPress={() => void attempt(() => deps.deleteQuarantined(one.key), i18n.t("diary.aside.deleted"))}
              testId="aside-delete-yes"
            >
              {i18n.t("diary.aside.deleteYes")}
            </Button>
            <Button size="small" variant="bare" onPress={() => setAsked(false)}>
              {i18n.t("diary.erase.no")}
            </Button>
          </>
        ) : (
          <Button size="small" variant="bare" onPress={() => setAsked(true)} testId="aside-delete">
            {i18n.t("diary.aside.delete")}
          </Button>
        )}
      </div>
    </div>
  );
}

const LONGEST_SHOWN = 4_000;

const INSTANTS: ReadonlySet<string> = new Set([
  "at",
  "createdAt",
  "dueAt",
  "end",
  "endedAt",
  "start",
  "startedAt",
  "updatedAt",
]);

/** How a field is asked for: nobody writes an instant as the number that it is stored as. */
function typeOf(field: string): "date" | "datetime-local" | "text" {
  if (field === "day") return "date";
  return INSTANTS.has(field) ? "datetime-local" : "text";
}

/** Our own reasons in words; those of a schema name the field and what stands there. */
const REASONS = {
  clock: "diary.aside.because.clock",
  journal: "diary.aside.because.journal",
  "begun over again": "diary.aside.because.anew",
} as const;

const reasonOf = ({ because, value }: Quarantined): string =>
  Object.hasOwn(REASONS, because) ? i18n.t(REASONS[because as keyof typeof REASONS]) : wrongWords(because, value);

const mendedBy = (value: unknown, field: string, text: string): unknown =>
  isRecord(value) ? { ...value, [field]: text } : value;
