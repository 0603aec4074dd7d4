import { i18n } from "#i18n";
import { mount } from "@/src/ui/app/mount.tsx";
import { liveCheckInDeps } from "@/src/ui/pages/check-in/check-in-deps.ts";
import { CheckInPage } from "@/src/ui/pages/check-in/check-in-page.tsx";
import { createCheckInStore } from "@/src/ui/pages/check-in/check-in-store.ts";

const { deps, ...visit } = liveCheckInDeps(location.search);
mount(<CheckInPage store={createCheckInStore(deps)} {...visit} />, { title: i18n.t("checkIn.title") });
