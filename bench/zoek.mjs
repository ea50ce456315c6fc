// Measure search on sites made by bench/zoek.py: quality, bytes and time to the first result, beside other engines.
// node bench/zoek.mjs FOLDER ...   (make bench-zoek does all of it)
import { readFile } from "node:fs/promises";
import path from "node:path";

import { measureOthers } from "./zoek_anderen/anderen.mjs";
import { serve } from "./zoek_server.mjs";
import { launch } from "../tests/browser/browser.mjs";
import { measure, readQueries } from "../tests/browser/zoek-vragen.mjs";

const LISTS = ["vragen", "nieuw", "nieuw2", "nieuw3", "nieuw4"];
const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const TIMED = ["doorstroomtoets", "gegevens naar duo", "aplicatielandschap", "hoe krijg ik mijn bestuur mee", "informatie behoefte"];
// In the page: from going to the box and typing until the first result stands there.
const firstResult = (query) =>
  new Promise((done) => {
    const input = document.querySelector("#zoekvak");
    const start = performance.now();
    document.querySelector(".zoekvak-lijst")?.replaceChildren();
    const seen = new MutationObserver(() => {
      if (!document.querySelector(".zoekvak-lijst .zoekvak-keuze")) return;
      seen.disconnect();
      done(performance.now() - start);
    });
    seen.observe(document.body, { childList: true, subtree: true });
    input.focus();
    input.value = query;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });

async function slowLine(browser, base, query) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.goto(`${base}themas/`, { waitUntil: "networkidle" });
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", SLOW);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: Number(process.env.CPU ?? 4) });
  let bytes = 0;
  cdp.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.evaluate(() => Object.defineProperty(navigator, "connection", { value: undefined })); // measures without prefetch
  const first = await page.evaluate(firstResult, query);
  const firstBytes = bytes;
  const second = await page.evaluate(firstResult, `${query} `);
  await context.close();
  return { first, second, bytes: firstBytes };
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function own(browser, folder, classes) {
  const server = await serve(folder);
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.locator("#zoekvak").first().focus(); // brings the scripts, as for a reader
  await page.waitForFunction(() => globalThis.Zoek?.begin);
  const quality = {};
  for (const [name, queries] of Object.entries(classes)) quality[name] = await measure(page, queries);
  const runs = [];
  for (const query of TIMED) runs.push(await slowLine(browser, server.url, query));
  server.close();
  return {
    quality,
    eersteMs: [middle(runs.map(({ first }) => first)), Math.max(...runs.map(({ first }) => first))].map(Math.round),
    tweedeMs: [middle(runs.map(({ second }) => second)), Math.max(...runs.map(({ second }) => second))].map(Math.round),
    kB: [middle(runs.map(({ bytes }) => bytes)), Math.max(...runs.map(({ bytes }) => bytes))].map((b) => Math.round(b / 102.4) / 10),
  };
}

// What all engines answer: every list of queries together.
const row = (name, { aantal, eerste, drie, leeg, kB, eersteMs, tweedeMs }) => {
  const percent = (number) => (Math.round((1000 * number) / aantal) / 10).toFixed(1);
  const cells = [name, percent(eerste), percent(drie), leeg, kB ?? "–", eersteMs ?? "–", tweedeMs ?? "–"];
  return `| ${cells.join(" | ")} |`;
};

function together(quality) {
  const lists = LISTS.map((name) => quality[name]);
  const sum = (pick) => lists.reduce((total, list) => total + pick(list), 0);
  const times = (key) => sum(({ totaal }) => Math.round((totaal[key] * totaal.aantal) / 100));
  return { aantal: sum(({ totaal }) => totaal.aantal), eerste: times("op1"), drie: times("op3"), leeg: sum(({ leeg }) => leeg) };
}

const browser = await launch();
for (const folder of process.argv.slice(2)) {
  const classes = {};
  for (const name of LISTS) classes[name] = await readQueries(new URL(`../tests/zoek/${name}.yml`, import.meta.url));
  const written = Object.values(classes).flatMap((list) => Object.values(list).flat());
  classes.mechanisch = JSON.parse(await readFile(path.join(folder, "mechanisch.json"), "utf8"));
  const { quality, ...rest } = await own(browser, folder, classes);
  console.log(`\n${path.basename(folder)} pagina's`);
  for (const [name, { totaal, klassen, leeg }] of Object.entries(quality)) {
    console.log(`  ${name}: op 1 ${totaal.op1} %, in de eerste drie ${totaal.op3} %, leeg ${leeg} van ${totaal.aantal}`);
    console.log(`    ${Object.entries(klassen).map(([k, { op1, op3 }]) => `${k} ${op1}/${op3}`).join(", ")}`);
  }
  console.log(`  eerste resultaat: ${rest.eersteMs[0]} ms (hoogste ${rest.eersteMs[1]}), volgende: ${rest.tweedeMs[0]} ms (hoogste ${rest.tweedeMs[1]})`);
  console.log(`  tot het eerste resultaat: ${rest.kB[0]} kB gzip (hoogste ${rest.kB[1]})`);
  console.log(`\n| ${written.length} vragen, ${path.basename(folder)} pagina's | op 1 % | in drie % | leeg | kB tot eerste | eerste ms | volgende ms |`);
  console.log("|---|---:|---:|---:|---:|---:|---:|");
  console.log(row("eigen", { ...together(quality), kB: rest.kB[0], eersteMs: rest.eersteMs[0], tweedeMs: rest.tweedeMs[0] }));
  for (const [name, found] of await measureOthers(browser, folder, written)) console.log(row(name, found));
}
await browser.close();
