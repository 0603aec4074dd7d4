import "./computers.css";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { messageOf } from "@/src/core/lib/message-of.ts";
import { useLoaded } from "../../../app/use-loaded.ts";
import { Section } from "../../../components/sheet.tsx";
import type { Choice, ComputersDeps } from "./computers-deps.ts";
import { JoinForm } from "./join-form.tsx";
import { Sharing } from "./sharing.tsx";

/** The same diary on several computers: off until somebody wants it, then how it stands and how to stop. */
export function ComputersSection({ deps }: { readonly deps: ComputersDeps }): JSX.Element {
  const load = async () => ({ state: await deps.loadSync(), satMs: await deps.satToday() });
  const sync = useLoaded(load, (again) => deps.onChanged(["sync", "deskDays"], again));
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const run = async (work: Promise<void>) => {
    setBusy(true);
    setFault(null);
    try {
      await work;
    } catch (error) {
      setFault(i18n.t("computers.failed", [messageOf(error)]));
    }
    setBusy(false);
  };

  const joinBy = async ({ way, ...choice }: Omit<Choice, "folder">) => {
    if (way !== "folder") return deps.joinSync({ ...choice, way, folder: "" });
    const folder = await deps.chooseFolder();
    if (folder === null) setFault(i18n.t("computers.off.noFolder"));
    else await deps.joinSync({ ...choice, way, folder });
  };

  // Nobody tells us what was put into a folder.
  const isInFolder = sync.state === "ready" && sync.value.state?.way === "folder";
  useEffect(() => {
    if (isInFolder) deps.exchangeNow().catch(() => undefined);
  }, [deps, isInFolder]);

  return (
    <Section id="computers" title={i18n.t("options.computers.title")} intro={i18n.t("options.computers.intro")}>
      {sync.state === "ready" && sync.value.state === null && (
        <JoinForm
          ways={deps.hasFolders ? ["account", "folder"] : ["account", "hand"]}
          isBusy={isBusy}
          onJoin={(choice) => void run(joinBy(choice))}
        />
      )}
      {sync.state === "ready" && sync.value.state !== null && (
        <Sharing
          deps={deps}
          state={sync.value.state}
          satMs={sync.value.satMs}
          isBusy={isBusy}
          run={(work) => void run(work)}
        />
      )}
      {fault !== null && (
        <p class="err" role="alert">
          {fault}
        </p>
      )}
    </Section>
  );
}
