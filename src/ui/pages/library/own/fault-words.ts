import { i18n } from "#i18n";
import { assertNever } from "@/src/core/lib/assert-never.ts";
import type { FaultReason, FileFault } from "@/src/core/own-routines/file-fault.ts";

/** `routines[1].steps[0].exercise: no such exercise "moon-walk"`; without a place where it is the file as a whole. */
export function faultWords({ path, reason }: FileFault): string {
  const words = reasonWords(reason);
  return path === "" ? words : `${path}: ${words}`;
}

function reasonWords(reason: FaultReason): string {
  switch (reason.code) {
    case "unreadable":
      return i18n.t("ownRoutines.fault.unreadable");
    case "not-json":
      return i18n.t("ownRoutines.fault.notJson", [reason.detail]);
    case "too-large":
      return i18n.t("ownRoutines.fault.tooLarge");
    case "not-this-format":
      return i18n.t("ownRoutines.fault.notThisFormat");
    case "newer-version":
      return i18n.t("ownRoutines.fault.version", [reason.found]);
    case "missing":
      return i18n.t("ownRoutines.fault.missing");
    case "unknown-property":
      return i18n.t("ownRoutines.fault.unknownProperty");
    case "not-an-object":
      return i18n.t("ownRoutines.fault.notAnObject", [reason.found]);
    case "not-a-list":
      return i18n.t("ownRoutines.fault.notAList", [reason.found]);
    case "length":
      return i18n.t("ownRoutines.fault.length", [reason.limit.least, reason.limit.most, reason.found]);
    case "not-a-text":
      return i18n.t("ownRoutines.fault.notAText", [reason.found]);
    case "text-length":
      return i18n.t("ownRoutines.fault.textLength", [reason.limit.least, reason.limit.most]);
    case "not-whole":
      return i18n.t("ownRoutines.fault.notWhole", [reason.limit.least, reason.limit.most, reason.found]);
    case "not-one-of":
      return i18n.t("ownRoutines.fault.notOneOf", [reason.options.join(", "), reason.found]);
    case "unknown-exercise":
      return i18n.t("ownRoutines.fault.unknownExercise", [reason.found]);
    default:
      return assertNever(reason);
  }
}
