import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { DebugPage } from "@/src/ui/pages/debug/debug-page.tsx";
import { liveDebug } from "@/src/ui/pages/debug/live-debug.ts";

mount(<DebugPage load={liveDebug()} />, { title: i18n.t("debug.pageTitle") });
