// Screenshots of one page of every kind: desktop, phone (320) and dark. `make beelden` puts them in build/beelden/.
// Only some pages, of any kind: make beelden PAGINA="over/werklijst/ vragen/"
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
const named = (address) => address.replace(/\/$/, "").replaceAll("/", "--") || "begin";
const only = process.argv.slice(2).map(named);

await mkdir(OUT, { recursive: true });
const { home, addresses } = await sitemapOf(SITE);
const every = [...addresses, "404.html"];
const wanted = only.length ? every.filter((address) => only.includes(named(address))) : [...sample(addresses), "404.html"];
const absent = only.filter((name) => !wanted.map(named).includes(name));
if (absent.length) throw new Error(`Deze pagina's staan niet op de site: ${absent.join(", ")}`);
const server = await serve(SITE, {}, home);
const browser = await launch();
for (const [mode, options] of Object.entries(MODES)) {
  const context = await browser.newContext({ locale: "nl-NL", serviceWorkers: "block", ...options });
  const page = await context.newPage();
  for (const address of wanted) {
    await page.goto(server.url + address, { waitUntil: "networkidle" });
    const file = path.join(OUT, `${named(address)}-${mode}.png`);
    await page.screenshot({ path: file, fullPage: true });
  }
  await context.close();
}
await browser.close();
await server.close();
console.log(`Beelden staan in ${path.relative(process.cwd(), OUT) || OUT}`);
