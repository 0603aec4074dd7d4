import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { AboutPage } from "@/src/ui/pages/about/about-page.tsx";
import { liveAboutPorts } from "@/src/ui/pages/about/live-about-ports.ts";

mount(<AboutPage ports={liveAboutPorts()} />, { title: i18n.t("about.pageTitle") });
