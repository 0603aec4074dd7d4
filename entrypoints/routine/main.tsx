import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { liveRoutineDeps } from "@/src/ui/pages/routine/routine-deps.ts";
import { RoutinePage } from "@/src/ui/pages/routine/routine-page.tsx";

mount(<RoutinePage deps={liveRoutineDeps()} address={location.search} />, { title: i18n.t("routine.title") });
