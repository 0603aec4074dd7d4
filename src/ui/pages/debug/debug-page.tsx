import "./debug.css";
import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { useLoaded } from "../../app/use-loaded.ts";
import { ErrorNotice, Loading } from "../../components/error-notice.tsx";
import { PageShell } from "../../components/page-shell.tsx";
import { Section } from "../../components/sheet.tsx";
import { DataTable } from "./data-table.tsx";
import type { DebugDeps } from "./debug-deps.ts";
import { type DebugView, followDebug, loadDebug } from "./debug-store.ts";

/** With the weekday: a table may hold a day and more. */
const format = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});
const time = (at: EpochMs | null): string => (at === null ? "–" : format.format(at));
const held = ({ held: holds }: Occurrence): string =>
  holds.map(({ because, from, until }) => `${because} ${time(from)}–${time(until)}`).join("; ");

/** Development builds only: what the engine knows, decided and wrote down, as it is. */
export function DebugPage({ deps }: { readonly deps: DebugDeps }): JSX.Element {
  const loaded = useLoaded(
    () => loadDebug(deps),
    (again) => followDebug(deps, again),
  );
  return (
    <PageShell current={null} title={i18n.t("debug.title")}>
      {loaded.state === "loading" && <Loading />}
      {loaded.state === "failed" && (
        <ErrorNotice detail={loaded.message} onRetry={loaded.retry}>
          {i18n.t("debug.failed")}
        </ErrorNotice>
      )}
      {loaded.state === "ready" && <View view={loaded.value} />}
    </PageShell>
  );
}

function View({ view }: { readonly view: DebugView }): JSX.Element {
  const decisions = i18n.t("debug.decisions");
  return (
    <div class="debug">
      <Section title={decisions}>
        <DataTable
          caption={decisions}
          columns={["kind", "decision", "because", "until"]}
          rows={view.decisions.map((row) => [
            row.kind,
            row.decision,
            row.because,
            "until" in row ? time(row.until) : null,
          ])}
        />
      </Section>
      <Section title={i18n.t("debug.prompts")}>
        <DataTable
          caption={i18n.t("debug.prompts")}
          columns={["id", "state", "expiry", "because", "dueAt", "claimedAt", "shownAt", "endedAt", "held"]}
          rows={view.prompts.map((row) => [
            row.id,
            row.state,
            row.expiry,
            row.because,
            time(row.dueAt),
            time(row.claimedAt),
            time(row.shownAt),
            time(row.endedAt),
            held(row),
          ])}
        />
      </Section>
      <Section title={i18n.t("debug.spans")}>
        <DataTable
          caption={i18n.t("debug.spans")}
          columns={["start", "end", "kind", "because"]}
          rows={view.spans.map((row) => [time(row.start), time(row.end), row.kind, row.because])}
        />
      </Section>
      <Section title={i18n.t("debug.log")}>
        <DataTable
          caption={i18n.t("debug.log")}
          columns={["at", "what", "detail"]}
          rows={view.log.map((row) => [time(row.at), row.what, JSON.stringify(row.detail)])}
        />
      </Section>
      <Section title={i18n.t("debug.errors")}>
        <DataTable
          caption={i18n.t("debug.errors")}
          columns={["at", "where", "message", "stack"]}
          rows={view.errors.map((row) => [time(row.at), row.where, row.message, row.stack])}
        />
      </Section>
      <Section title={i18n.t("debug.quarantine")}>
        <DataTable
          caption={i18n.t("debug.quarantine")}
          columns={["at", "store", "because", "value"]}
          rows={view.quarantine.map((row) => [time(row.at), row.store, row.because, JSON.stringify(row.value)])}
        />
      </Section>
      <Section title={i18n.t("debug.state")}>
        <pre class="debug-json num">{JSON.stringify(view.state, null, 2)}</pre>
      </Section>
    </div>
  );
}
