import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { liveRoutinePorts } from "@/src/ui/pages/routine/live-routine-ports.ts";
import { RoutinePage } from "@/src/ui/pages/routine/routine-page.tsx";

mount(<RoutinePage ports={liveRoutinePorts()} address={location.search} />, { title: i18n.t("routine.title") });
