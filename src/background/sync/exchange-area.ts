import { deviceOfKey, manifestKey } from "@/src/core/sync/area-format.ts";
import { exchangeFileName, exchangeText, isExchangeFile, parseExchangeFile } from "@/src/core/sync/exchange-file.ts";
import type { areaChange } from "@/src/core/sync/pack-area.ts";
import type { AreaItems } from "@/src/core/sync/read-area.ts";
import type { AccountArea } from "@/src/platform/account-area.ts";
import type { ExchangeFiles } from "@/src/platform/exchange-files.ts";

/** Where computers lay out what they have for each other, whatever carries it. */
export interface ExchangeArea {
  /** `copies`: what carriers made of one computer's items when two versions met. They are read, and nothing is asked of them. */
  all(): Promise<{ readonly items: AreaItems; readonly copies: readonly AreaItems[] }>;
  /** What this computer lays out, otherwise than it was. */
  change(change: ReturnType<typeof areaChange>): Promise<void>;
  /** What that computer laid out goes. */
  remove(device: string): Promise<void>;
  /** What every computer laid out goes. */
  clear(): Promise<void>;
}

export function accountExchange(area: AccountArea): ExchangeArea {
  return {
    all: async () => ({ items: await area.all(), copies: [] }),
    async change({ set, remove }) {
      // What goes makes room for what comes. Whoever looks in between finds half a set, and waits.
      if (remove.length > 0) await area.remove(remove);
      await area.set(set);
    },
    async remove(device) {
      const keys = Object.keys(await area.all()).filter((key) => deviceOfKey(key) === device);
      if (keys.length > 0) await area.remove(keys);
    },
    clear: () => area.clear(),
  };
}

/** @param device this computer's: the only one whose file is ever written */
export function fileExchange(files: ExchangeFiles, device: () => Promise<string>): ExchangeArea {
  const read = async () =>
    (await files.list(isExchangeFile)).flatMap(({ name, text }) => {
      const file = parseExchangeFile(name, text);
      return file === null ? [] : [{ name, ...file }];
    });

  async function own(): Promise<AreaItems> {
    const me = await device();
    return (await read()).find(({ name }) => name === exchangeFileName(me))?.items ?? {};
  }

  return {
    async all() {
      const me = await device();
      const isPlain = (file: { readonly name: string; readonly device: string }) =>
        file.name === exchangeFileName(file.device);
      const found = (await read()).toSorted((a, b) => Number(isPlain(b)) - Number(isPlain(a)));
      const first = new Map<string, (typeof found)[number]>();
      for (const file of found) {
        // A copy stands for another computer whose own file is gone, and never for this one, which writes its own.
        if (!first.has(file.device) && (isPlain(file) || file.device !== me)) first.set(file.device, file);
      }
      const items = Object.assign({}, ...[...first.values()].map((file) => file.items)) as AreaItems;
      const copies = found.filter((file) => first.get(file.device) !== file).map((file) => file.items);
      // Half a file of our own is written anew. It is no sign that the folder is another one.
      const isHalf = first.has(me) && !(manifestKey(me) in items);
      return { items: isHalf ? { ...items, [manifestKey(me)]: null } : items, copies };
    },
    async change({ set, remove }) {
      const me = await device();
      const kept = Object.entries(await own()).filter(([key]) => !remove.includes(key));
      await files.write(exchangeFileName(me), exchangeText(me, { ...Object.fromEntries(kept), ...set }));
    },
    async remove(whose) {
      for (const { name, device: of } of await read()) if (of === whose) await files.remove(name);
    },
    async clear() {
      for (const { name } of await read()) await files.remove(name);
    },
  };
}
