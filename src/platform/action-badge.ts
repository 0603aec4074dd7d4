import { browser } from "./browser.ts";

export type BadgeFace = {
  /** At most four characters; empty removes the badge. */
  readonly text: string;
  readonly background: string;
  readonly colour: string;
  /** The tooltip, and what a screen reader says for the button. */
  readonly title: string;
};

/** The toolbar button. Its badge is lost at a browser restart. */
export interface BadgePort {
  show(face: BadgeFace): Promise<void>;
}

export function liveBadge(): BadgePort {
  return {
    async show({ text, background, colour, title }) {
      await Promise.all([
        browser.action.setBadgeText({ text }),
        browser.action.setBadgeBackgroundColor({ color: background }),
        browser.action.setBadgeTextColor({ color: colour }),
        browser.action.setTitle({ title }),
      ]);
    },
  };
}
