// The front of several sites with the same content, in one table. `make bench-voorkant`.
import { launch as launchChrome } from "chrome-launcher";
import lighthouse from "lighthouse";

import { launch } from "./browser.mjs";
import { serve } from "./server.mjs";
import { axe, context, weigh, WIDTHS } from "./voorkant.mjs";

const PAGES = ["", "handreikingen/doorstroomtoets-informatie-op-orde/", "bijeenkomsten/2022-11-24-utrecht/", "themas/toetsen/"];
const RUNS = Number(process.env.KEREN ?? 3);
const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const flags = ["--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
if (process.getuid?.() === 0) flags.push("--no-sandbox");
const chrome = await launchChrome({ chromePath: process.env.CHROMIUM, chromeFlags: flags });
const browser = await launch();
console.log("| site | pagina | Lighthouse | LCP ms | KB | verzoeken | andere hosts | elementen | axe |");
console.log("|---|---|---|---:|---:|---:|---:|---:|---:|");
for (const [name, folder] of process.argv.slice(2).map((argument) => argument.split("="))) {
  const server = await serve(folder);
  for (const address of PAGES) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) {
      const { lhr } = await lighthouse(server.url + address, { port: chrome.port, output: "json", logLevel: "error" });
      runs.push({ scores: Object.values(lhr.categories).map(({ score }) => Math.round(score * 100)), lcp: lhr.audits["largest-contentful-paint"].numericValue });
    }
    const scores = runs[0].scores.map((_, at) => middle(runs.map((run) => run.scores[at])));
    const own = await context(browser, WIDTHS[320]);
    const page = await own.newPage();
    const elsewhere = new Set();
    page.on("request", (request) => new URL(request.url()).host === new URL(server.url).host || elsewhere.add(request.url()));
    await page.goto(server.url + address, { waitUntil: "load" });
    const faults = await axe(page);
    await own.close();
    const weight = await weigh(browser, server.url + address);
    const cells = [name, address || "begin", scores.join("/"), Math.round(middle(runs.map(({ lcp }) => lcp))), Math.round(weight.total / 1000), weight.requests, elsewhere.size, weight.elements, faults.length];
    console.log(`| ${cells.join(" | ")} |`);
  }
  await server.close();
}
await browser.close();
await chrome.kill();
