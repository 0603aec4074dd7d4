import type { JSX } from "preact";
import { i18n } from "#i18n";
import { stretchedGroups } from "@/src/core/routines/stretch-week.ts";
import { useLoaded } from "../../../app/use-loaded.ts";
import { Section } from "../../../components/sheet.tsx";
import { StretchWeekList } from "../../../stretching/stretch-week-list.tsx";
import type { LibraryStore } from "../library-store.ts";

/** What was stretched in the last seven days. Nothing where nothing was, or where it can't be read. */
export function YourWeek({
  store,
}: {
  readonly store: Pick<LibraryStore, "loadStretchWeek" | "onChanged">;
}): JSX.Element | null {
  const week = useLoaded(store.loadStretchWeek, (again) => store.onChanged(["routineSessions", "day"], again));
  if (week.state !== "ready") return null;
  const groups = stretchedGroups(week.value);
  if (groups.length === 0) return null;
  return (
    <Section class="lib-next" title={i18n.t("stretch.title")}>
      <StretchWeekList week={week.value} groups={groups} />
    </Section>
  );
}
