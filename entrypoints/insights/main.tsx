import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { InsightsPage } from "@/src/ui/pages/insights/insights-page.tsx";
import { createInsightsStore } from "@/src/ui/pages/insights/insights-store.ts";
import { liveInsightsPorts } from "@/src/ui/pages/insights/live-insights-ports.ts";

mount(<InsightsPage store={createInsightsStore(liveInsightsPorts())} />, { title: i18n.t("insights.pageTitle") });
