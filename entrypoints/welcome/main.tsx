import { i18n } from "#i18n";
import { livePage } from "@/src/ui/app/live-page.ts";
import { mount } from "@/src/ui/app/mount.tsx";
import { operatingSystemOf } from "@/src/ui/pages/welcome/operating-system.ts";
import { liveWelcomeDeps } from "@/src/ui/pages/welcome/welcome-deps.ts";
import { WelcomePage } from "@/src/ui/pages/welcome/welcome-page.tsx";
import { createWelcomeStore } from "@/src/ui/pages/welcome/welcome-store.ts";

const store = createWelcomeStore(liveWelcomeDeps());
const page = <WelcomePage store={store} system={operatingSystemOf(navigator.userAgent)} close={livePage.close} />;
mount(page, { title: i18n.t("welcome.title") });
