// How long the filter page takes to answer a choice on a processor that is four times slower. Usage: SITE=… node snel.mjs
import { launch } from "./browser.mjs";
import { serve } from "./server.mjs";

const MOST = 150;
const LEAST = 300;
const server = await serve(process.env.SITE);
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, serviceWorkers: "block" });
const cdp = await page.context().newCDPSession(page);
await page.goto(`${server.url}alles/`, { waitUntil: "load" });
// The script comes when someone begins.
await page.fill(".filter [type=search]", "a");
await page.waitForURL(/\?q=a$/);
await page.fill(".filter [type=search]", "");
await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
async function round() {
  const times = [];
  for (let turn = 0; turn < 9; turn += 1) {
    times.push(await page.evaluate(async (number) => {
      const boxes = [...document.querySelectorAll(".filter [type=checkbox]")];
      const start = performance.now();
      boxes[number % boxes.length].click();
      document.body.getBoundingClientRect();
      await new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
      return performance.now() - start;
    }, turn));
  }
  return times.sort((a, b) => a - b)[4];
}
// Of a few rounds the quickest counts, so that a busy computer does not decide.
const rounds = [];
while (rounds.length < 3 && !rounds.some((middle) => middle <= MOST)) rounds.push(await round());
const items = await page.locator(".halte").count();
await browser.close();
await server.close();
const middle = Math.min(...rounds);
console.log(`filter: ${items} pagina's, ${Math.round(middle)} ms (hooguit ${MOST}; ${rounds.length} keer gemeten)`);
if (items < LEAST) console.log(`fout: er zijn er ${items} op de pagina, en minstens ${LEAST} nodig om iets te bewijzen`);
process.exitCode = middle > MOST || items < LEAST ? 1 : 0;
