import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { liveInsightsDeps } from "@/src/ui/pages/insights/insights-deps.ts";
import { InsightsPage } from "@/src/ui/pages/insights/insights-page.tsx";
import { createInsightsStore } from "@/src/ui/pages/insights/insights-store.ts";
import { createTrialStore, liveTrialDeps } from "@/src/ui/pages/insights/try-out/trial-store.ts";
import { TryOut } from "@/src/ui/pages/insights/try-out/try-out.tsx";

mount(
  <InsightsPage store={createInsightsStore(liveInsightsDeps())}>
    <TryOut store={createTrialStore(liveTrialDeps())} />
  </InsightsPage>,
  { title: i18n.t("insights.pageTitle") },
);
