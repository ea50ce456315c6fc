// Measure search on sites made by bench/zoek.py: quality, bytes and time to the first result, beside other engines.
// node bench/zoek.mjs FOLDER ...   (make bench-zoek does all of it)
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";

import { launch } from "../tests/browser/browser.mjs";
import { measure, readQueries } from "../tests/browser/zoek-vragen.mjs";

const LISTS = ["vragen", "nieuw", "nieuw2"];
const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const TIMED = ["doorstroomtoets", "gegevens naar duo", "aplicatielandschap", "hoe krijg ik mijn bestuur mee", "informatie behoefte"];
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css", ".wasm": "application/wasm" };

// A server as hosts are: compressed, connections kept open. Compresses before the clock runs.
async function serve(folder) {
  const packed = new Map();
  const read = async (address) => {
    if (!packed.has(address)) {
      const file = path.join(folder, address.endsWith("/") ? `${address}index.html` : address);
      packed.set(address, await readFile(file).then((data) => gzipSync(data), () => null));
    }
    return packed.get(address);
  };
  const server = createServer(async (request, response) => {
    const address = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const content = await read(address);
    if (!content) return response.writeHead(404).end();
    const type = TYPES[path.extname(address) || ".html"] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-encoding": "gzip", "cache-control": "max-age=600" });
    return response.end(content);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => (server.closeAllConnections(), server.close()) };
}

// In the page: from going to the box and typing until the first result stands there.
const firstResult = (query) =>
  new Promise((done) => {
    const input = document.querySelector("#zoekvak");
    const list = document.querySelector(".zoekvak-lijst");
    const start = performance.now();
    const seen = new MutationObserver(() => {
      if (!list.querySelector(".zoekvak-keuze")) return;
      seen.disconnect();
      done(performance.now() - start);
    });
    list.replaceChildren();
    seen.observe(list, { childList: true, subtree: true });
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
  return { first, second, bytes: firstBytes + (await loaderSize(base)) };
}

// The script of the box itself comes with the page, but counts as part of search.
async function loaderSize(base) {
  return Number((await fetch(`${base}assets/zoek.js`)).headers.get("content-length")) || (await size(base));
}
const size = async (base) => gzipSync(Buffer.from(await (await fetch(`${base}assets/zoek.js`)).arrayBuffer())).length;

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function own(browser, folder, classes) {
  const server = await serve(folder);
  const page = await browser.newPage();
  await page.goto(server.url);
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

const browser = await launch();
for (const folder of process.argv.slice(2)) {
  const made = JSON.parse(await readFile(path.join(folder, "mechanisch.json"), "utf8"));
  const classes = {};
  for (const name of LISTS) classes[name] = await readQueries(new URL(`../tests/zoek/${name}.yml`, import.meta.url));
  classes.mechanisch = made;
  const { quality, ...rest } = await own(browser, folder, classes);
  console.log(`\n${path.basename(folder)} pagina's`);
  for (const [name, { totaal, klassen, leeg }] of Object.entries(quality)) {
    console.log(`  ${name}: op 1 ${totaal.op1} %, in de eerste drie ${totaal.op3} %, leeg ${leeg} van ${totaal.aantal}`);
    console.log(`    ${Object.entries(klassen).map(([k, { op1, op3 }]) => `${k} ${op1}/${op3}`).join(", ")}`);
  }
  console.log(`  eerste resultaat: ${rest.eersteMs[0]} ms (hoogste ${rest.eersteMs[1]}), volgende: ${rest.tweedeMs[0]} ms (hoogste ${rest.tweedeMs[1]})`);
  console.log(`  tot het eerste resultaat: ${rest.kB[0]} kB gzip (hoogste ${rest.kB[1]})`);
}
await browser.close();
