import { afterEach, describe, expect, it } from "vitest";
import { keepPlace } from "@/src/ui/app/keep-place.ts";

const LOG = `
  <main tabindex="-1">
    <section>
      <button id="add"></button>
      <ul><li id="row"><button id="one"></button><button id="two"></button></li></ul>
    </section>
  </main>`;

const byId = (id: string) => document.querySelector<HTMLElement>(`#${id}`)!;

describe("the place that is kept", () => {
  afterEach(() => document.body.replaceChildren());

  it.each([
    ["what had the focus", [], "one"],
    ["what stands beside it in its row, where it is gone", ["one"], "two"],
    ["the first thing to press of its section, where its row is gone", ["row"], "add"],
  ])("is %s", (_what, gone, expected) => {
    document.body.innerHTML = LOG;
    byId("one").focus();
    const giveBack = keepPlace();
    for (const id of gone) byId(id).remove();
    byId("add").blur();
    giveBack();
    expect(document.activeElement?.id).toBe(expected);
  });

  it("is the page's main part, where all of it is gone", () => {
    document.body.innerHTML = LOG;
    byId("one").focus();
    const giveBack = keepPlace();
    document.querySelector("section")!.remove();
    giveBack();
    expect(document.activeElement?.tagName).toBe("MAIN");
  });
});
