// The copy for use without a connection, as a reader has it: unpacked, opened from disk, with the network off.
// KOPIE is the folder that the zip was unpacked in.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { launch, noteFailures } from "./browser.mjs";

const COPY = path.resolve(process.env.KOPIE);
const START = pathToFileURL(path.join(COPY, "Begin hier.html")).href;
let browser;

before(async () => (browser = await launch()));
after(async () => browser?.close());

// From the start page into the site; everything that is asked of another place is a fault.
async function open(t) {
  const context = await browser.newContext({ locale: "nl-NL", offline: true, reducedMotion: "reduce" });
  t.after(() => context.close());
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(error.message));
  noteFailures(page, page.faults);
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) page.faults.push(`buiten: ${request.url()}`);
  });
  await page.goto(START);
  assert.match(await page.textContent("main"), /kopie van de hele site, van \d+ \w+ 20\d\d.*\d+ MB/s);
  await page.click("main a");
  await page.waitForURL(/site\/index\.html$/);
  return page;
}

const visit = (page, address) => page.goto(pathToFileURL(path.join(COPY, "site", address)).href);

test("zoeken: een woord, een resultaat, de pagina met de gevonden woorden", async (t) => {
  const page = await open(t);
  await page.locator("#zoekvak").focus();
  await page.locator("#zoekvak[role=combobox]").waitFor();
  await page.keyboard.type("applicatielandschap");
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/site\/.+\.html\?.*markeer=/);
  await page.locator("main mark").first().waitFor();
  assert.deepEqual(page.faults, []);
});

test("filteren: minder pagina’s, en het aantal klopt", async (t) => {
  const page = await open(t);
  await visit(page, "alles.html");
  const all = await page.textContent(".aantal");
  await page.check("#f-soort-misverstand");
  await page.waitForFunction((text) => document.querySelector(".aantal").textContent !== text, all);
  const some = await page.textContent(".aantal");
  assert.equal(Number.parseInt(some, 10), await page.locator(".halte").filter({ visible: true }).count());
  assert.deepEqual(page.faults, []);
});

test("afvinken: blijft staan, ook als je terugkomt", async (t) => {
  const page = await open(t);
  await visit(page, "handreikingen/eerste-gesprek.html");
  await page.locator(".task-list input").first().check();
  await visit(page, "index.html");
  await visit(page, "handreikingen/eerste-gesprek.html");
  assert.ok(await page.locator(".task-list input").first().isChecked());
  assert.deepEqual(page.faults, []);
});

test("pdf: de knop op de pagina en elke link bij downloads wijst naar een pdf in de kopie", async (t) => {
  const page = await open(t);
  await visit(page, "handreikingen/eerste-gesprek.html");
  const button = page.locator(".document a");
  assert.match(await button.textContent(), /PDF \(\d+ bladzijden, \d+ kB\)/);
  const found = [await button.evaluate((link) => link.href)];
  await visit(page, "downloads.html");
  found.push(...(await page.locator("main a[href$='.pdf']").evaluateAll((links) => links.map((link) => link.href))));
  assert.ok(found.length > 40, `${found.length} documenten`);
  for (const address of found) {
    assert.equal((await readFile(fileURLToPath(address))).subarray(0, 5).toString(), "%PDF-", address);
  }
  assert.deepEqual(page.faults, []);
});
