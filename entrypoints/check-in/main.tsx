import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { CheckInPage } from "@/src/ui/pages/check-in/check-in-page.tsx";
import { liveCheckIn } from "@/src/ui/pages/check-in/live-check-in.ts";

mount(<CheckInPage {...liveCheckIn(location.search)} />, { title: i18n.t("checkIn.title") });
