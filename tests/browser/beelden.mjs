// Screenshots of one page of every kind: desktop, phone (320) and dark. `make beelden` puts them in build/beelden/.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { launch } from "./browser.mjs";
import { sample, sitemapOf } from "./pages.mjs";
import { serve } from "./server.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SITE = process.env.SITE ?? path.join(ROOT, "site");
const OUT = process.env.BEELDEN ?? path.join(ROOT, "build", "beelden");
const MODES = {
  desktop: { viewport: { width: 1280, height: 900 } },
  telefoon: { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 },
  donker: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
};
const only = process.argv.slice(2);

await mkdir(OUT, { recursive: true });
const { home, addresses } = await sitemapOf(SITE);
const server = await serve(SITE, {}, home);
const browser = await launch();
for (const [mode, options] of Object.entries(MODES)) {
  const context = await browser.newContext({ locale: "nl-NL", serviceWorkers: "block", ...options });
  const page = await context.newPage();
  for (const address of [...sample(addresses), "404.html"]) {
    const name = address.replace(/\/$/, "").replaceAll("/", "--") || "begin";
    if (only.length && !only.includes(name)) continue;
    await page.goto(server.url + address, { waitUntil: "networkidle" });
    const file = path.join(OUT, `${name}-${mode}.png`);
    await page.screenshot({ path: file, fullPage: true });
  }
  await context.close();
}
await browser.close();
await server.close();
console.log(`Beelden staan in ${path.relative(process.cwd(), OUT) || OUT}`);
