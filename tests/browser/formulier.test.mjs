// Someone without git shares a practice example and a report; what comes out passes `controleer` unchanged.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { launch } from "./browser.mjs";
import { axe, tooWide } from "./voorkant.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PAGE = pathToFileURL(path.join(ROOT, "site/meedoen/delen/index.html")).href;
const PYTHON = [path.join(ROOT, ".venv/bin/python"), process.env.PYTHON].find((file) => file && existsSync(file)) ?? "python3";

let browser;
let docs;

before(async () => {
  browser = await launch();
  docs = path.join(mkdtempSync(path.join(tmpdir(), "formulier-")), "docs");
  cpSync(path.join(ROOT, "docs"), docs, { recursive: true });
});

after(async () => {
  await browser?.close();
  rmSync(path.dirname(docs), { recursive: true, force: true });
});

// A page from disk, on a small phone; what the browser says about our scripts is a fault.
async function open(context) {
  const page = await context.newPage();
  page.faults = [];
  page.on("console", (message) => /Content Security Policy|formulier/.test(message.text()) && page.faults.push(message.text()));
  page.on("pageerror", (error) => page.faults.push(error.message));
  await page.goto(PAGE);
  return page;
}

const phone = () => browser.newContext({ acceptDownloads: true, viewport: { width: 320, height: 800 }, locale: "nl-NL" });

async function verdict(page) {
  await page.click("#deelformulier button[type=submit]");
  return { kop: await page.textContent(".formulier-kop"), codes: (await page.locator("#formulier-over li").allTextContents()).map((line) => line.slice(0, 5)) };
}

async function download(page, folder) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.click("text=Download het bestand")]);
  const target = path.join(docs, folder, file.suggestedFilename());
  await file.saveAs(target);
  return target;
}

function controleer() {
  return execFileSync(PYTHON, ["-m", "handreikingen", "controleer", "--docs", docs], { cwd: ROOT, encoding: "utf8" });
}

async function fillExample(page) {
  await page.check("#f-soort-praktijkvoorbeeld");
  await page.fill("#f-titel", "Toetsen: zo deden wij het");
  await page.fill("#f-samenvatting", "Hoe onze school de toets regelt, met een rolverdeling.");
  await page.check("#f-themas-0");
  await page.selectOption("#f-herkomst", "echt");
  await page.fill("#f-organisatie", "Basisschool De Zon");
  await page.selectOption("#f-organisatie_soort", "school");
  await page.fill("#f-resultaat", "Iedereen weet wie wat doet.");
  await page.fill("#f-tekst-0", "We wisten niet wie wat deed.");
}

test("een leeg formulier zegt alles wat nodig is, en wijst de plek aan", async () => {
  const context = await phone();
  const page = await open(context);
  const { kop, codes } = await verdict(page);
  assert.equal(kop, "7 dingen te herstellen");
  assert.deepEqual(new Set(codes), new Set(["HR014"]));
  assert.equal(await page.evaluate(() => document.activeElement.id), "formulier-over");
  await page.click("#formulier-over li a");
  assert.equal(await page.evaluate(() => document.activeElement.id), "f-titel");
  assert.equal(await page.getAttribute("#f-titel", "aria-invalid"), "true");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), "breder dan 320 pixels");
  assert.deepEqual(page.faults, []);
  await context.close();
});

test("elk veld heeft een naam en een uitleg die er is", async () => {
  const context = await phone();
  const page = await open(context);
  for (const kind of await page.locator("input[name=soort]").all()) {
    await kind.check();
    const wrong = await page.evaluate(() => [...document.querySelectorAll("#deelformulier input, #deelformulier select, #deelformulier textarea")]
      .filter((field) => !field.labels.length || (field.getAttribute("aria-describedby") ?? "").split(" ").some((id) => id && !document.getElementById(id)))
      .map((field) => field.id));
    const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map((element) => element.id));
    assert.deepEqual(wrong, []);
    assert.equal(new Set(ids).size, ids.length);
  }
  await context.close();
});

test("een praktijkvoorbeeld: van leeg formulier naar een goed bestand", async () => {
  const context = await phone();
  const page = await open(context);
  await fillExample(page);
  assert.deepEqual((await verdict(page)).codes, ["HR201"]);
  await page.fill("#f-toestemming", "2026-11-01");
  await page.fill("#f-tekst-0", "Bel of mail jan@school.nl.");
  assert.deepEqual((await verdict(page)).codes, ["HR203"]);
  await page.fill("#f-tekst-0", "We wisten niet wie wat deed.");
  assert.equal((await verdict(page)).kop, "Klaar om te versturen");
  const file = await download(page, "praktijkvoorbeelden");
  assert.equal(path.basename(file), "toetsen-zo-deden-wij-het.md");
  assert.match(controleer(), /^Geen fouten/);
  assert.deepEqual(page.faults, []);
  await context.close();
});

test("een verslag met drie vragen en een peiling", async () => {
  const context = await phone();
  const page = await open(context);
  await page.check("#f-soort-bijeenkomst");
  await page.fill("#f-titel", "Netwerkdag Zwolle");
  await page.fill("#f-samenvatting", "Wat we bespraken.");
  await page.fill("#f-begin", "2026-11-20 09:30");
  await page.selectOption("#f-vorm", "fysiek");
  for (const nummer of [0, 1, 2]) {
    await page.click("text=Voeg een uitkomst toe");
    await page.selectOption(`#f-opbrengst-${nummer}-soort`, "vraag");
    await page.fill(`#f-opbrengst-${nummer}-tekst`, `Hoe doe je stap ${nummer + 1}?`);
    await page.selectOption(`#f-opbrengst-${nummer}-thema`, { index: nummer + 1 });
  }
  await page.click("text=Voeg een peiling toe");
  await page.fill("#f-peilingen-0-vraag", "Zullen we beginnen?");
  await page.fill("#f-peilingen-0-stemmen", "26");
  for (const [nummer, [tekst, aantal]] of [["ja", "25"], ["nee", "2"]].entries()) {
    await page.click("text=Voeg een antwoord toe");
    await page.fill(`#f-peilingen-0-opties-${nummer}-tekst`, tekst);
    await page.fill(`#f-peilingen-0-opties-${nummer}-aantal`, aantal);
  }
  assert.deepEqual((await verdict(page)).codes, ["HR210"]);
  await page.fill("#f-peilingen-0-opties-1-aantal", "1");
  assert.equal((await verdict(page)).kop, "Klaar om te versturen");
  const file = await download(page, "bijeenkomsten");
  assert.equal(path.basename(file), "2026-11-20-netwerkdag-zwolle.md");
  assert.equal(readFileSync(file, "utf8").match(/- id: v\d/g).length, 3);
  assert.match(controleer(), /^Geen fouten/);
  await context.close();
});

test("je ziet hoe het wordt, en wat je typt blijft tekst", async () => {
  const context = await phone();
  const page = await open(context);
  await fillExample(page);
  await page.fill("#f-tekst-3", "1. Eerst <img src=x onerror=alert(1)>\n2. Dan **dat**");
  await page.click("text=Bekijk hoe het wordt");
  await page.waitForFunction(() => document.querySelector("#f-beeld li"));
  assert.equal(await page.textContent("#f-beeld .formulier-kop"), "Toetsen: zo deden wij het");
  assert.deepEqual(await page.locator("#f-beeld ol li").allTextContents(), ["Eerst <img src=x onerror=alert(1)>", "Dan dat"]);
  assert.equal(await page.locator("#f-beeld img").count(), 0);
  assert.match(await page.textContent("#f-beeld dl"), /Soort organisatieschool/);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), "breder dan 320 pixels");
  assert.deepEqual(page.faults, []);
  await context.close();
});

test("een concept blijft staan, en gaat weg als je het wist", async () => {
  const context = await phone();
  const page = await open(context);
  await fillExample(page);
  await page.waitForFunction(() => Object.values(localStorage).join().includes("Toetsen: zo deden wij het"));
  await page.reload();
  assert.equal(await page.inputValue("#f-titel"), "Toetsen: zo deden wij het");
  page.on("dialog", (dialog) => dialog.accept());
  await page.click("text=Wis alles");
  assert.equal(await page.inputValue("#f-titel"), "");
  await page.reload();
  assert.equal(await page.inputValue("#f-titel"), "");
  await context.close();
});

test("versturen opent GitHub met naam en tekst ingevuld", async () => {
  const context = await phone();
  await context.route(/^https?:/, (route) => route.fulfill({ status: 200, contentType: "text/html", body: "GitHub" }));
  const page = await open(context);
  await fillExample(page);
  await page.fill("#f-toestemming", "2026-11-01");
  const [next] = await Promise.all([context.waitForEvent("page"), page.click("text=Verstuur via GitHub")]);
  await next.waitForURL(/^https:/);
  const address = new URL(next.url());
  assert.match(address.pathname, /\/new\/main\/docs\/praktijkvoorbeelden$/);
  assert.equal(address.searchParams.get("filename"), "toetsen-zo-deden-wij-het.md");
  assert.match(address.searchParams.get("value"), /^---\ntitel: "Toetsen: zo deden wij het"\n/);
  await context.close();
});

test("het formulier is toegankelijk, ook met fouten, herhalingen en in het donker", async () => {
  for (const scheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport: { width: 320, height: 800 }, locale: "nl-NL", colorScheme: scheme });
    const page = await open(context);
    await page.check("#f-soort-bijeenkomst");
    await page.click("text=Voeg een uitkomst toe");
    await page.click("text=Voeg een peiling toe");
    await page.click("text=Voeg een antwoord toe");
    await page.click("text=Bekijk hoe het wordt");
    await verdict(page);
    assert.ok(await page.locator(".formulier-fout:visible").count() > 5);
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(await tooWide(page), []);
    await context.close();
  }
});

test("een melding of vraag begint met de pagina en het deel waar je was", async () => {
  const context = await phone();
  await context.route(/^https?:/, (route) => route.fulfill({ status: 200, contentType: "text/html", body: "GitHub" }));
  const page = await context.newPage();
  const guide = pathToFileURL(path.join(ROOT, "site/handreikingen/wie-doet-wat/index.html")).href;
  await page.goto(guide);
  const section = page.locator("main h2[id]").nth(1);
  await page.goto(`${guide}#${await section.getAttribute("id")}`);
  const words = (await section.evaluate((kop) => kop.firstChild.textContent)).trim();
  for (const [link, template] of [["Meld een probleem", "probleem.yml"], ["Stel een vraag", "vraag.yml"]]) {
    await page.locator("main").getByRole("link", { name: link }).first().click();
    await page.waitForURL(/^https:/);
    const asked = new URL(page.url()).searchParams;
    assert.equal(asked.get("template"), template);
    assert.equal(asked.get("pagina"), "handreikingen/wie-doet-wat.md");
    assert.equal(asked.get("deel"), words);
    await page.goBack();
  }
  await context.close();
});

test("alles kan met het toetsenbord", async () => {
  const context = await phone();
  const page = await open(context);
  await page.focus("#f-soort-praktijkvoorbeeld");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "f-titel");
  await page.focus("text=Voeg een regel toe >> nth=0");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Begin klein.");
  assert.equal(await page.evaluate(() => document.activeElement.value), "Begin klein.");
  await context.close();
});
