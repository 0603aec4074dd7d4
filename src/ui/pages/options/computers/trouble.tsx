import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { SyncState, SyncTrouble } from "@/src/core/sync/sync-state.ts";
import { Button } from "../../../components/button.tsx";
import type { ComputersDeps } from "./computers-deps.ts";

type TroubleProps = {
  readonly deps: ComputersDeps;
  readonly state: SyncState;
  readonly isBusy: boolean;
  readonly run: (work: Promise<void>) => void;
};

/** Why nothing goes just now, and what only the person can do about it. */
export function Trouble({ deps, state, isBusy, run }: TroubleProps): JSX.Element | null {
  const { name, sharesHealth, trouble, way } = state;
  if (trouble === null) return null;

  const allow = async () => {
    if (await deps.askForFolder()) await deps.exchangeNow();
  };
  const chooseAgain = async () => {
    const folder = await deps.chooseFolder();
    if (folder !== null) await deps.joinSync({ name, sharesHealth, way, folder });
  };
  const help = {
    account: { words: i18n.t(`computers.trouble.goOn.${way}`), act: () => deps.goOnWithSync(), testId: "sync-go-on" },
    access: { words: i18n.t("computers.trouble.allow"), act: allow, testId: "sync-allow" },
    gone: { words: i18n.t("computers.trouble.choose"), act: chooseAgain, testId: "sync-choose" },
    "read-only": { words: i18n.t("computers.trouble.choose"), act: chooseAgain, testId: "sync-choose" },
    full: null,
    busy: null,
    failed: null,
  } as const;
  const offered = help[trouble];

  return (
    <div class="notice opt-diary-sure" data-testid={`sync-trouble-${trouble}`}>
      <p>{troubleWords(trouble, state)}</p>
      {offered !== null && (
        <Button size="small" variant="ink" busy={isBusy} onPress={() => run(offered.act())} testId={offered.testId}>
          {offered.words}
        </Button>
      )}
    </div>
  );
}

function troubleWords(trouble: SyncTrouble, { way, folder }: SyncState): string {
  switch (trouble) {
    case "account":
    case "full":
      return i18n.t(`computers.trouble.${trouble}.${way}`);
    case "access":
    case "gone":
      return i18n.t(`computers.trouble.${trouble}`, [folder]);
    case "read-only":
      return i18n.t("computers.trouble.readOnly", [folder]);
    case "busy":
    case "failed":
      return i18n.t(`computers.trouble.${trouble}`);
  }
}
