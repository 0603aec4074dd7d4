import { browser } from "./browser.ts";

/** The language that the browser itself speaks, such as `pt-BR`. */
export const uiLanguage = (): string => browser.i18n.getUILanguage();
