import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { liveRunsDeps } from "@/src/ui/pages/runs/runs-deps.ts";
import { RunsPage } from "@/src/ui/pages/runs/runs-page.tsx";

mount(<RunsPage deps={liveRunsDeps(location.search)} />, { title: i18n.t("runs.pageTitle") });
