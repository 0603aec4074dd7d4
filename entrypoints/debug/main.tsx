import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { liveDebugDeps } from "@/src/ui/pages/debug/debug-deps.ts";
import { DebugPage } from "@/src/ui/pages/debug/debug-page.tsx";

mount(<DebugPage deps={liveDebugDeps()} />, { title: i18n.t("debug.pageTitle") });
