import { cleanup } from "@testing-library/preact";
import { afterEach } from "vitest";

// Files share their window too: each finds it as a browser opens one.
localStorage.clear();
sessionStorage.clear();
history.replaceState(null, "", "/");
document.title = "";
for (const element of [document.documentElement, document.body]) {
  for (const name of element.getAttributeNames()) element.removeAttribute(name);
}
document.head.replaceChildren();
document.body.replaceChildren();

afterEach(cleanup);
