import { pagePath } from "./page-link.ts";

/** The privacy policy and the reason for each permission: a view of the page about the advice, with an address of its own. */
export const PRIVACY = pagePath({ page: "about", query: { view: "privacy" } });

/** Does this query (with or without its question mark) ask for it? */
export const isPrivacy = (query: string): boolean => new URLSearchParams(query).get("view") === "privacy";
