import { createContext } from "preact";
import { useContext } from "preact/hooks";

/**
 * How exercises may be begun from the library now. `promoted`: as ever; `on-request`: what someone has opened themselves may
 * be begun, and the gate asks or shows the banner first, but nothing advertises it; `never`: an emergency, or not known yet.
 */
export type Starting = "promoted" | "on-request" | "never";

export const MayStart = createContext<Starting>("promoted");

export const useMayStart = (): Starting => useContext(MayStart);
