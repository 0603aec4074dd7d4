import type { JSX } from "preact";
import { i18n } from "#i18n";
import { isPrivacy } from "@/src/core/navigation/privacy-page.ts";
import { liveAboutDeps } from "./about-deps.ts";
import { AboutPage } from "./about-page.tsx";
import { createAboutStore } from "./about-store.ts";
import { PrivacyView } from "./privacy-view.tsx";

/** What an address of this page shows: the advice, or privacy and permissions. */
export function aboutView(query: string): { readonly page: JSX.Element; readonly title: string } {
  if (isPrivacy(query)) return { page: <PrivacyView />, title: i18n.t("privacy.pageTitle") };
  return { page: <AboutPage store={createAboutStore(liveAboutDeps())} />, title: i18n.t("about.pageTitle") };
}
