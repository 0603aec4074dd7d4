import type { ComputersDeps } from "@/src/ui/pages/options/computers/computers-deps.ts";
import { nineAnd } from "@/tests/support/builders/records.ts";

/** A browser that takes no part in any exchange. `calls`: what was asked of it. */
export function fakeComputersDeps(calls: unknown[], over: Partial<ComputersDeps> = {}): ComputersDeps {
  return {
    now: () => nineAnd(60),
    loadSync: async () => null,
    satToday: async () => 0,
    joinSync: async (choice) => void calls.push(choice),
    exchangeNow: async () => void calls.push("exchange"),
    leaveSync: async () => void calls.push("leave"),
    forgetComputer: async (device) => void calls.push({ forget: device }),
    goOnWithSync: async () => void calls.push("go on"),
    hasFolders: true,
    chooseFolder: async () => "Diary",
    askForFolder: async () => true,
    saveExchangeFile: async () => void calls.push("save file"),
    takeExchangeFiles: async (files) => calls.push(files.map(({ name }) => name)) > 0,
    onChanged: () => () => undefined,
    ...over,
  };
}
