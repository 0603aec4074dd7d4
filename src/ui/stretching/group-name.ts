import { i18n } from "#i18n";
import type { StretchGroup } from "@/src/core/routines/stretch-groups.ts";
import { camelKey } from "../app/camel-key.ts";

export const stretchGroupName = (group: StretchGroup): string => i18n.t(`stretch.group.${camelKey(group)}`);
