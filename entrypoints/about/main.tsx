import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { liveAboutDeps } from "@/src/ui/pages/about/about-deps.ts";
import { AboutPage } from "@/src/ui/pages/about/about-page.tsx";

mount(<AboutPage deps={liveAboutDeps()} />, { title: i18n.t("about.pageTitle") });
