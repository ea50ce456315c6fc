// The pictures that other sites and apps show with a shared link: one per line colour, and the icon of the app.
// `make deelbeeld` writes them into the theme; they hold no text of a page, so they never grow old.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { launch } from "./browser.mjs";
import { withPalette } from "./palet.mjs";

const THEME = fileURLToPath(new URL("../../handreikingen/theme", import.meta.url));
const ASSETS = path.join(THEME, "assets");
const css = await readFile(path.join(ASSETS, "stijl.css"), "utf8");
const font = (await readFile(path.join(ASSETS, "atkinson.woff2"))).toString("base64");
const map = await readFile(path.join(THEME, "partials", "kaart.html"), "utf8");
const mark = await readFile(path.join(ASSETS, "merk.svg"), "utf8");
const name = /^site_name: (.+)$/m.exec(await readFile(path.join(THEME, "..", "..", "mkdocs.yml"), "utf8"))[1];

const page = (colour) => `<!doctype html><html lang="nl"><meta charset="utf-8"><style>
${css.replace("atkinson.woff2", `data:font/woff2;base64,${font}`)}
:root { font-size: 40px; color-scheme: dark; }
body { position: relative; min-height: 0; height: 630px; background: var(--petrol); overflow: hidden; }
.kaart { top: 0; right: 0; height: 630px; width: 820px; order: 0; position: absolute; margin: 0; }
h1 { position: absolute; left: 70px; bottom: 90px; width: 520px; margin: 0; font-size: 44px; }
i { position: absolute; left: 0; bottom: 0; width: 100%; height: 34px; background: var(--lijn-${colour}); }
</style><body>${map}<h1>${name}</h1><i></i></body></html>`;

await mkdir(path.join(ASSETS, "deel"), { recursive: true });
const browser = await launch();
const view = await browser.newPage({ viewport: { width: 1200, height: 630 } });
for (let colour = 0; colour < 10; colour += 1) {
  await view.setContent(page(colour), { waitUntil: "load" });
  await view.evaluate(() => document.fonts.ready);
  await writeFile(path.join(ASSETS, "deel", `lijn-${colour}.png`), await withPalette(view, await view.screenshot()));
}
await view.setViewportSize({ width: 512, height: 512 });
await view.setContent(`<style>body{margin:0}svg{display:block;width:512px}</style>${mark}`);
await view.screenshot({ path: path.join(ASSETS, "merk-512.png"), omitBackground: true });
await browser.close();
