// The wall behind the gates: in a page with our security policy no attack runs, and no page asks another host.
import { createHash } from "node:crypto";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { launch } from "./browser.mjs";
import { sample, sitemapOf } from "./pages.mjs";
import { serve } from "./server.mjs";

const SITE = fileURLToPath(new URL("../../site", import.meta.url));
const HASHES = 2; // the scripts in handreikingen/theme/inline
const POLICY = /<meta http-equiv=Content-Security-Policy content="([^"]+)">/;

const ATTACKS = {
  "script": "<script>window.raak = 1</script>",
  "script van elders": '<script src="https://elders.invalid/x.js"></script>',
  "onerror": '<img src="x" onerror="window.raak = 1">',
  "ontoggle": '<details open ontoggle="window.raak = 1">x</details>',
  "onfocus": '<input autofocus onfocus="window.raak = 1">',
  "svg onload": '<svg onload="window.raak = 1"></svg>',
  "svg animate": '<svg><animate onbegin="window.raak = 1" attributeName="x" dur="1s"/></svg>',
  "link met javascript": '<a id="klik" href="javascript:window.raak = 1">x</a>',
  "svg-link met javascript": '<svg width="9" height="9"><a id="klik" href="javascript:window.raak = 1"><rect width="9" height="9"/></a></svg>',
  "formulier met javascript": '<form action="javascript:window.raak = 1"><button id="klik">x</button></form>',
  "formulier naar elders": '<form action="https://elders.invalid/"><button id="klik">x</button></form>',
  "kader": '<iframe src="https://elders.invalid/"></iframe>',
  "kader met inhoud": '<iframe srcdoc="<script>parent.raak = 1</script>"></iframe>',
  "object": '<object data="data:text/html,<script>parent.raak = 1</script>"></object>',
  "embed": '<embed src="https://elders.invalid/x.swf">',
  "base": '<base href="https://elders.invalid/"><img src="x.png" alt="">',
  "stijl": '<style>@import "https://elders.invalid/x.css"; body { background: url(https://elders.invalid/y) }</style>',
  "stijl op een element": '<p style="background: url(https://elders.invalid/x)">x</p>',
  "stijlblad": '<link rel="stylesheet" href="https://elders.invalid/x.css">',
  "plaatje van elders": '<img src="https://elders.invalid/x.png" alt="">',
  "lettertype van elders": '<style>@font-face { font-family: x; src: url(https://elders.invalid/x) } p { font-family: x }</style><p>x</p>',
  "geluid van elders": '<audio src="https://elders.invalid/x.mp3" autoplay></audio>',
};

// How the browser calls a request that the policy stopped before it left.
const BLOCKED = ["net::ERR_BLOCKED_BY_CSP", "csp"];

let browser;
let server;
let policy;

before(async () => {
  policy = POLICY.exec(await readFile(`${SITE}/index.html`, "utf8"))?.[1];
  const page = (body) => `<!doctype html><html lang="nl"><head><meta http-equiv="Content-Security-Policy" content="${policy}">
    <link rel="icon" href="data:,"><title>x</title></head><body>${body}</body></html>`;
  const extra = Object.fromEntries(Object.entries(ATTACKS).map(([name, body]) => [`aanval/${encodeURIComponent(name)}/`, page(body)]));
  const open = Object.fromEntries(Object.entries(ATTACKS).map(([name, body]) => [`open/${encodeURIComponent(name)}/`, `<!doctype html>${body}`]));
  const decoded = Object.fromEntries(Object.entries({ ...extra, ...open }).map(([address, html]) => [decodeURIComponent(address), html]));
  server = await serve(SITE, decoded);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

// What a page got done: a script that ran, or a request to another host.
async function done(address) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const found = new Set();
  try {
    const page = await context.newPage();
    page.on("requestfailed", (request) => {
      if (!BLOCKED.includes(request.failure()?.errorText)) found.add(`vraag: ${request.url()}`);
    });
    await page.goto(server.url + address, { waitUntil: "load" });
    const click = page.locator("#klik");
    if (await click.count()) await click.click({ timeout: 2000 }).catch(() => {});
    await page.waitForTimeout(150);
    if (await page.evaluate(() => window.raak).catch(() => undefined)) found.add("een script liep");
  } finally {
    await context.close();
  }
  return [...found].filter((line) => !line.startsWith(`vraag: ${server.url}`)).sort();
}

// The policy of a page without the one rule that is its own: the hash of the data (schema.org) that stands in it.
function general(page) {
  const data = /<script type=application\/ld\+json>([\s\S]*?)<\/script>/.exec(page)?.[1];
  const own = data === undefined ? "" : ` 'sha256-${createHash("sha256").update(data).digest("base64")}'`;
  return POLICY.exec(page)?.[1].replaceAll("&#39;", "'").replace(own, "");
}

test("elke pagina heeft de beveiligingsregels, dezelfde", async () => {
  const { addresses } = await sitemapOf(SITE);
  assert.ok(policy, "de beginpagina heeft geen Content-Security-Policy");
  const home = await readFile(`${SITE}/index.html`, "utf8");
  assert.equal(general(home).match(/'sha256-/g).length, HASHES, "een script in de pagina dat niet van het thema is");
  for (const address of sample(addresses)) {
    const page = await readFile(`${SITE}/${address}index.html`, "utf8");
    assert.equal(general(page), general(home), address || "(begin)");
  }
});

test("achter de beveiligingsregels doet geen aanval iets", async (t) => {
  for (const name of Object.keys(ATTACKS)) {
    await t.test(name, async () => assert.deepEqual(await done(`aanval/${encodeURIComponent(name)}/`), []));
  }
});

test("zonder de beveiligingsregels doen de aanvallen het wel", async () => {
  const worked = [];
  for (const name of Object.keys(ATTACKS)) if ((await done(`open/${encodeURIComponent(name)}/`)).length) worked.push(name);
  assert.ok(worked.length >= 15, `maar ${worked.length} aanvallen werken: de proef is te zwak`);
});
