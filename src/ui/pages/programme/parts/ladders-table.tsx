import type { ComponentChildren, JSX } from "preact";
import { i18n } from "#i18n";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import { LADDERS, type Ladder, type Progress, stepOfRung } from "@/src/core/programme/ladders.ts";
import { MOVES } from "@/src/core/programme/moves.ts";
import { progressToday } from "@/src/core/programme/next-session.ts";
import { STEP_BACKS } from "@/src/core/programme/step-back.ts";
import { Section } from "../../../components/sheet.tsx";
import type { KnownProgramme } from "../../../programme/load-programme.ts";
import { exerciseName, stepWords } from "../../../programme/words.ts";
import { SourceList } from "../../library/parts/source-list.tsx";

const SOURCES = [
  ...new Set([...LADDERS.flatMap(({ sources }) => sources), "ev:suffolk-traffic-light", "ev:gstt-exercises"]),
];

/** The table that the programme goes by, for whoever wants to check it: ladders, moves, steps back, sources. */
export function LaddersTable({ known }: { readonly known: KnownProgramme | null }): JSX.Element {
  const progress = known?.facts.programme.kind === "ladder" ? progressToday(known.facts) : null;
  return (
    <Section title={i18n.t("programme.table.title")} intro={i18n.t("programme.table.intro")} testId="programme-table">
      <details>
        <summary>{i18n.t("programme.table.ladders")}</summary>
        {LADDERS.map((ladder) => (
          <LadderList key={ladder.id} ladder={ladder} progress={progress} />
        ))}
      </details>
      <details>
        <summary>{i18n.t("programme.table.moves")}</summary>
        <MovesTable />
        <BacksTable />
        <ul class="programme-rules">
          {(["day", "before", "race", "missed", "level", "told"] as const).map((rule) => (
            <li key={rule}>{i18n.t(`programme.table.rule.${rule}`)}</li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{i18n.t("programme.table.sources")}</summary>
        <SourceList ids={SOURCES} withFacts title={i18n.t("programme.table.sources")} />
      </details>
    </Section>
  );
}

type LadderListProps = { readonly ladder: Ladder; readonly progress: Progress | null };

function LadderList({ ladder, progress }: LadderListProps): JSX.Element {
  return (
    <div class="programme-ladder">
      <h3 class="label">{i18n.t(`programme.ladder.${camelCase(ladder.id)}`)}</h3>
      <ol>
        {ladder.rungs.map((rung, index) => {
          const isHere = progress?.[ladder.id] === index;
          return (
            <li key={index} aria-current={isHere ? "step" : undefined}>
              {exerciseName(rung.exerciseId)} <span class="num second">{stepWords(stepOfRung(rung))}</span>
              {isHere && <b> {i18n.t("programme.table.here")}</b>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

const COLUMNS = {
  moves: ["felt", "did", "first", "again"],
  backs: ["cause", "rungs", "light"],
} as const;

type RulesProps = { readonly of: keyof typeof COLUMNS; readonly children: ComponentChildren };

/** A table of rules: its caption and the heads of its columns over the rows. */
function Rules({ of, children }: RulesProps): JSX.Element {
  return (
    <table class="programme-moves">
      <caption>{i18n.t(`programme.table.${of}Caption`)}</caption>
      <thead>
        <tr>
          {COLUMNS[of].map((column) => (
            <th key={column} scope="col">
              {i18n.t(`programme.table.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function MovesTable(): JSX.Element {
  return (
    <Rules of="moves">
      {MOVES.map(({ felt, did, first, again }) => (
        <tr key={`${felt}-${did}`}>
          <th scope="row">{felt === "untold" ? i18n.t("programme.table.untold") : i18n.t(`programme.felt.${felt}`)}</th>
          <td>{i18n.t(`programme.table.did.${did}`)}</td>
          <td class="num">{signed(first)}</td>
          <td class="num">{signed(again)}</td>
        </tr>
      ))}
    </Rules>
  );
}

function BacksTable(): JSX.Element {
  return (
    <Rules of="backs">
      {STEP_BACKS.map(({ cause, rungs, isLight }) => (
        <tr key={cause}>
          <th scope="row">{i18n.t(`programme.table.cause.${camelCase(cause)}`)}</th>
          <td class="num">{rungs >= MANY ? i18n.t("programme.table.toFirst") : signed(-rungs)}</td>
          <td>{isLight ? i18n.t("programme.table.oneSet") : i18n.t("programme.table.full")}</td>
        </tr>
      ))}
    </Rules>
  );
}

/** More than any ladder has: back to its first rung. */
const MANY = 100;

const signed = (rungs: number): string => (rungs > 0 ? `+${rungs}` : rungs < 0 ? `−${-rungs}` : "0");
