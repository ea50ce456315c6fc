// The long proof of the front: every page of the sample in every mode, Lighthouse on every kind, print.
// `make bewijs-voorkant`; with names of pages behind it, only those.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { launch as launchChrome } from "chrome-launcher";
import lighthouse from "lighthouse";

import { launch } from "./browser.mjs";
import { sample, sitemapOf } from "./pages.mjs";
import { serve } from "./server.mjs";
import { axe, context, openAll, openMenu, SCHEMES, tooWide, WIDTHS } from "./voorkant.mjs";

const SITE = process.env.SITE ?? fileURLToPath(new URL("../../site", import.meta.url));
const RUNS = Number(process.env.KEREN ?? 3);
const MODEST = "<!doctype html><html><head><title></title></head><body><img src=data:,><p style=color:#ccc>Kaal</p></body></html>";

const kinds = (all) => all.filter((address) => /^(|alles\/|begrippen\/|vragen\/|[^/]+\/[^/]+\/)$/.test(address));

// Accessibility: light, dark, forced colours × 1280, 320, 400 %; closed, with all open, and with the menu open.
async function accessible(browser, url, addresses) {
  const faults = [];
  let runs = 0;
  for (const [scheme, colours] of Object.entries(SCHEMES)) {
    for (const [width, size] of Object.entries(WIDTHS)) {
      const own = await context(browser, { ...colours, ...size });
      const page = await own.newPage();
      for (const address of addresses) {
        await page.goto(url + address, { waitUntil: "load" });
        const found = [...(await axe(page)), ...(await tooWide(page))];
        await openAll(page);
        found.push(...(await axe(page)));
        await openMenu(page);
        found.push(...(await axe(page)));
        runs += 3;
        faults.push(...[...new Set(found)].map((fault) => `${address || "(begin)"} ${scheme} ${width}: ${fault}`));
      }
      await own.close();
    }
  }
  console.log(`axe: ${runs} keer op ${addresses.length} pagina's, ${faults.length} fouten`);
  return faults;
}

// In print: no frame around the text, everything unfolded, and the explanation of terms below it.
async function printed(browser, url, addresses) {
  const own = await context(browser);
  const page = await own.newPage();
  const faults = [];
  for (const address of addresses) {
    await page.goto(url + address, { waitUntil: "load" });
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const wrong = await page.evaluate(() => {
      const shown = (e) => e.getClientRects().length > 0;
      const frame = [...document.querySelectorAll(".kop, .voet, .kruimels, .inhoud, .deel, .filter")].filter(shown);
      const closed = document.querySelectorAll("main details:not([open])");
      const terms = [...document.querySelectorAll(".uitleg")].filter((e) => !shown(e));
      return [...frame, ...closed, ...terms].map((e) => `${e.tagName.toLowerCase()}.${e.className}`);
    });
    faults.push(...wrong.map((what) => `${address} in druk: ${what}`));
    await page.emulateMedia({ media: null });
  }
  await own.close();
  console.log(`druk: ${addresses.length} pagina's, ${faults.length} fouten`);
  return faults;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

// Lighthouse as a phone: four scores (median), and the times.
async function measure(port, address, runs) {
  const results = [];
  for (let run = 0; run < runs; run += 1) {
    const { lhr } = await lighthouse(address, { port, output: "json", logLevel: "error" });
    const time = (name) => lhr.audits[name].numericValue;
    const scores = Object.values(lhr.categories).map(({ score }) => Math.round(score * 100));
    const failing = Object.values(lhr.audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== "informative" && scoreDisplayMode !== "metricSavings");
    results.push({ scores, lcp: time("largest-contentful-paint"), tbt: time("total-blocking-time"), cls: time("cumulative-layout-shift"), failing: failing.map(({ id }) => id) });
  }
  const of = (pick) => median(results.map(pick));
  return { scores: results[0].scores.map((_, at) => of(({ scores }) => scores[at])), worst: Math.min(...results.map(({ scores }) => scores[0])), lcp: of((r) => r.lcp), tbt: of((r) => r.tbt), cls: of((r) => r.cls), failing: results.at(-1).failing };
}

const judge = ({ scores, worst, lcp, tbt, cls, failing }) =>
  [
    scores.some((score) => score < 100) && `scores ${scores.join("/")} (${failing.join(", ")})`,
    worst < 98 && `prestatie één keer ${worst}`,
    lcp > 1_300 && `LCP ${Math.round(lcp)} ms`,
    tbt > 50 && `TBT ${Math.round(tbt)} ms`,
    cls > 0.01 && `CLS ${cls.toFixed(3)}`,
  ].filter(Boolean);

async function lighthouses(url, addresses) {
  const flags = ["--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  if (process.getuid?.() === 0) flags.push("--no-sandbox");
  const chrome = await launchChrome({ chromePath: process.env.CHROMIUM, chromeFlags: flags });
  const faults = [];
  try {
    const modest = judge(await measure(chrome.port, `${url}fout/kaal/`, 1));
    if (!modest.length) faults.push("Lighthouse keurt de foute pagina goed: deze poort zegt niets");
    for (const address of addresses) {
      const result = await measure(chrome.port, url + address, RUNS);
      console.log(`lighthouse ${result.scores.join("/")} LCP ${Math.round(result.lcp)} TBT ${Math.round(result.tbt)} CLS ${result.cls.toFixed(3)} ${address || "(begin)"}`);
      faults.push(...judge(result).map((fault) => `${address || "(begin)"}: ${fault}`));
    }
  } finally {
    await chrome.kill();
  }
  return faults;
}

const only = process.argv.slice(2);
const pick = (found) => (only.length ? found.filter((address) => only.includes(address)) : found);
const server = await serve(SITE, { "fout/kaal/": MODEST });
const browser = await launch();
const { addresses } = await sitemapOf(SITE);
const pages = sample(addresses);
const faults = [];
try {
  await readFile(`${SITE}/404.html`);
  if (process.env.DEEL !== "lighthouse") {
    faults.push(...(await accessible(browser, server.url, pick(pages))));
    faults.push(...(await printed(browser, server.url, pick(kinds(pages)))));
  }
  if (process.env.DEEL !== "axe") faults.push(...(await lighthouses(server.url, pick(kinds(pages)))));
} finally {
  await browser.close();
  await server.close();
}
for (const fault of faults) console.error(fault);
console.log(faults.length ? `fout: ${faults.length} fouten aan de voorkant` : "De voorkant is in orde.");
process.exitCode = faults.length ? 1 : 0;
