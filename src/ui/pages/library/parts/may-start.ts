import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** Whether exercises may be promoted now: not from level 3 on, and not before that is known. */
export const MayStart = createContext(true);

export const useMayStart = (): boolean => useContext(MayStart);
