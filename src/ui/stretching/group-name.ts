import { i18n } from "#i18n";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import type { StretchGroup } from "@/src/core/routines/stretch-groups.ts";

export const stretchGroupName = (group: StretchGroup): string => i18n.t(`stretch.group.${camelCase(group)}`);
