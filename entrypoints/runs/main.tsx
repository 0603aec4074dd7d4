import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { liveRunsPorts } from "@/src/ui/pages/runs/live-runs-ports.ts";
import { RunsPage } from "@/src/ui/pages/runs/runs-page.tsx";

mount(<RunsPage ports={liveRunsPorts()} />, { title: i18n.t("runs.pageTitle") });
