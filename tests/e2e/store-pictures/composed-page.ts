import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../support/source-files.ts";

/** A picture of the product as the browser took it. */
export type Shot = Uint8Array;

/** Pages of ours around pictures of the product, in the product's own colours, type and icon. */
export type Composed = {
  readonly width: number;
  readonly height: number;
  readonly html: string;
};

const TOKENS = readFileSync(join(ROOT, "src", "ui", "styles", "tokens.css"), "utf8");
const FONT = readFileSync(
  join(ROOT, "node_modules", "@fontsource-variable", "archivo", "files", "archivo-latin-wdth-normal.woff2"),
).toString("base64");
const ICON = readFileSync(join(ROOT, "src", "dev", "icons", "toolbar.svg"), "utf8");

const STYLE = `
${TOKENS}
@font-face { font-family: "Archivo Variable"; font-weight: 100 900; font-stretch: 62% 125%; src: url(data:font/woff2;base64,${FONT}); }
* { box-sizing: border-box; margin: 0; }
body { position: relative; height: 100vh; overflow: hidden; color: var(--ink); font-family: var(--font-ui);
  background: repeating-linear-gradient(90deg, var(--infield) 0 80px, var(--infield-2) 80px 160px); }
.name { display: flex; align-items: center; gap: 0.5em; font-stretch: 116%; font-weight: 680; letter-spacing: -0.01em; }
.name svg { width: 1.5em; height: 1.5em; }
h1 { font-stretch: 112%; font-weight: 700; line-height: 1.04; letter-spacing: -0.02em; text-wrap: balance; }
p { line-height: 1.4; color: var(--ink-2); text-wrap: balance; }
.paper { display: block; border-radius: 6px; border: 1.5px solid var(--line-2); }
.stadium { display: block; border-radius: 999px; }
`;

/** The popup with what it is for, as the first screenshot. */
export function firstScreenshot(popup: Shot): Composed {
  return composed(1280, 800, {
    style: `
      .words { position: absolute; left: 88px; top: 176px; width: 560px; }
      .name { font-size: 28px; margin-bottom: 40px; }
      h1 { font-size: 64px; }
      p { font-size: 25px; margin-top: 32px; }
      .paper { position: absolute; right: 104px; top: 50%; max-width: 436px; max-height: 720px; transform: translateY(-50%); }`,
    body: `
      <div class="words">
        <div class="name">${ICON}Standing Start</div>
        <h1>It knows how long you’ve really sat</h1>
        <p>Gets you up at the right moment, leads the stretch, and has you warm for tonight’s run. Everything stays in your browser.</p>
      </div>
      <img class="paper" src="${sourceOf(popup)}">`,
  });
}

/** The small tile: the track of the popup. */
export function smallTile(track: Shot): Composed {
  return composed(440, 280, {
    style: `
      .name { position: absolute; left: 28px; top: 22px; font-size: 27px; }
      p { position: absolute; left: 28px; top: 68px; width: 384px; font-size: 17px; }
      .stadium { position: absolute; left: 28px; top: 108px; width: 384px; }`,
    body: `
      <div class="name">${ICON}Standing Start</div>
      <p>For runners who sit at a desk</p>
      <img class="stadium" src="${sourceOf(track)}">`,
  });
}

/** The large tile: the player's track with the figure. */
export function largeTile(stage: Shot): Composed {
  return composed(1400, 560, {
    style: `
      .words { position: absolute; left: 72px; top: 112px; width: 440px; }
      .name { font-size: 30px; margin-bottom: 32px; }
      h1 { font-size: 52px; }
      p { font-size: 23px; margin-top: 24px; }
      .stadium { position: absolute; left: 548px; top: 69px; width: 812px; }`,
    body: `
      <div class="words">
        <div class="name">${ICON}Standing Start</div>
        <h1>Get up, stretch, run warm</h1>
        <p>Breaks and guided routines for runners who sit at a desk</p>
      </div>
      <img class="stadium" src="${sourceOf(stage)}">`,
  });
}

function composed(
  width: number,
  height: number,
  { style, body }: { readonly style: string; readonly body: string },
): Composed {
  const html = `<!doctype html><html lang="en" data-theme="light"><style>${STYLE}${style}</style><body>${body}</body></html>`;
  return { width, height, html };
}

const sourceOf = (shot: Shot): string => `data:image/png;base64,${Buffer.from(shot).toString("base64")}`;
