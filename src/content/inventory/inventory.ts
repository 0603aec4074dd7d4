import { CAUSES_AND_SIGNS } from "./causes-and-signs.ts";
import { FIXES } from "./fixes.ts";
import { FLAGS_AND_PRODUCTS } from "./flags-and-products.ts";

/** Everything the five starting articles claim, advise or sell, so that our own articles can be held to cover it. */
export const INVENTORY = [...CAUSES_AND_SIGNS, ...FIXES, ...FLAGS_AND_PRODUCTS] as const;
export type InventoryKey = (typeof INVENTORY)[number]["key"];
