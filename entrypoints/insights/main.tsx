import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { liveInsightsDeps } from "@/src/ui/pages/insights/insights-deps.ts";
import { InsightsPage } from "@/src/ui/pages/insights/insights-page.tsx";
import { createInsightsStore } from "@/src/ui/pages/insights/insights-store.ts";

mount(<InsightsPage store={createInsightsStore(liveInsightsDeps())} />, { title: i18n.t("insights.pageTitle") });
