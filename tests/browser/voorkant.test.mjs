// The front, short: accessible, valid, light, usable without JavaScript and by keyboard. The long proof: bewijs.mjs.
import assert from "node:assert/strict";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { launch, noteFailures } from "./browser.mjs";
import { WRONG } from "./fout.mjs";
import { sample, sitemapOf } from "./pages.mjs";
import { serve } from "./server.mjs";
import { axe, context, LIMITS, limitsOf, openAll, openMenu, printed, SCHEMES, secondView, tooHeavy, tooWide, vnu, walk, weigh, WIDTHS } from "./voorkant.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SITE = process.env.SITE ?? path.join(ROOT, "site");

let browser;
let server;
let addresses;

before(async () => {
  server = await serve(SITE, WRONG);
  browser = await launch();
  ({ addresses } = await sitemapOf(SITE));
});
after(async () => {
  await browser?.close();
  await server?.close();
});

// The home page, the filter page, a few lists and one page of every kind; the long proof takes them all.
const kinds = (all) => sample(all).filter((address) => /^(|alles\/|vragen\/|peilingen\/|roadmap\/|begrippen\/|[^/]+\/[^/]+\/)$/.test(address));

async function look(address, options, see) {
  const own = await context(browser, options);
  try {
    const page = await own.newPage();
    await page.goto(server.url + address, { waitUntil: "load" });
    return await see(page);
  } finally {
    await own.close();
  }
}

test("elke poort ziet haar fout", async () => {
  const found = await look("fout/axe/", WIDTHS[1280], axe);
  assert.deepEqual(found.map((fault) => fault.split(":")[0]).sort(), ["color-contrast", "image-alt"]);
  assert.ok((await look("fout/klein/", WIDTHS[320], axe)).some((fault) => fault.startsWith("target-size")));
  assert.equal((await look("fout/breed/", WIDTHS[320], tooWide)).length, 1);
  assert.deepEqual((await look("fout/ring/", WIDTHS[1280], walk)).faults, ["geen rand: a Zonder rand"]);
  assert.deepEqual((await look("fout/bedekt/", WIDTHS[1280], walk)).faults, ["bedekt: a Bedekt"]);
  const heavy = tooHeavy(await weigh(browser, `${server.url}fout/zwaar/`));
  assert.match(heavy.join(), /elements: 11\d\d/);
  assert.equal(tooHeavy({ total: 50_000, requests: 9, html: 1, css: 9_000, js: 5_000, elements: 1, shift: 1 }).length, 5);
  assert.ok(tooHeavy(await weigh(browser, `${server.url}fout/spring/`)).some((fault) => fault.startsWith("shift")));
  assert.deepEqual(tooHeavy({ second: 15_001 }, { second: LIMITS.second }), ["second: 15001 (hooguit 15000)"]);
  assert.equal((await look("fout/druk/", {}, printed)).length, 6);
  const folder = await mkdtemp(path.join(os.tmpdir(), "fout-"));
  await writeFile(path.join(folder, "fout.html"), "<!doctype html><html lang=nl><title>x</title><p><div id=a></div><p id=a>");
  assert.ok((await vnu([path.join(folder, "fout.html")])).length >= 1);
});

test("HTML klopt volgens de W3C-controle", async () => {
  assert.ok(addresses.length > 20);
  assert.deepEqual(await vnu([...addresses, "404.html"].map((address) => server.url + address)), []);
});

test("toegankelijk: om en om licht, donker en contrast, smal en breed", async (t) => {
  const modes = Object.keys(SCHEMES).flatMap((scheme) => Object.keys(WIDTHS).map((width) => [scheme, width]));
  for (const [number, address] of kinds(addresses).entries()) {
    const [scheme, width] = modes[number % modes.length];
    await t.test(`${address || "(begin)"} ${scheme} ${width}`, async () => {
      const faults = await look(address, { ...SCHEMES[scheme], ...WIDTHS[width] }, async (page) => {
        const closed = [...(await axe(page)), ...(await tooWide(page))];
        await openAll(page);
        return [...closed, ...(await axe(page))];
      });
      assert.deepEqual(faults, []);
    });
  }
});

test("het menu is open ook toegankelijk", async () => {
  for (const width of Object.values(WIDTHS)) {
    const faults = await look("", width, async (page) => {
      await openMenu(page);
      return [...(await axe(page)), ...(await tooWide(page))];
    });
    assert.deepEqual(faults, []);
  }
});

test("licht genoeg", async (t) => {
  for (const address of sample(addresses)) {
    await t.test(address || "(begin)", async () => {
      const weight = await weigh(browser, server.url + address);
      assert.deepEqual(tooHeavy(weight, limitsOf(address)), []);
    });
  }
});

test("een tweede pagina is nog lichter, en haalt niets dubbel", async (t) => {
  const guide = addresses.find((address) => /^handreikingen\/./.test(address));
  for (const address of ["themas/", guide, "vragen/"]) {
    await t.test(address, async () => {
      const weight = await secondView(browser, server.url, server.url + address);
      assert.deepEqual(tooHeavy(weight, { second: LIMITS.second }), []);
      assert.ok(weight.second > 1_000, `maar ${weight.second} bytes: is er wel iets gemeten?`);
    });
  }
});

test("met het toetsenbord: elke halte te zien", async (t) => {
  const guide = addresses.find((address) => /^handreikingen\/./.test(address));
  for (const address of ["", "alles/", guide]) {
    for (const width of [1280, 320]) {
      await t.test(`${address || "(begin)"} ${width}`, async () => {
        const { faults, stops } = await look(address, WIDTHS[width], walk);
        assert.deepEqual(faults, []);
        assert.ok(stops > 15, `maar ${stops} haltes`);
      });
    }
  }
});

test("het menu: met Enter open, met Escape dicht, en de plek blijft", async () => {
  await look("", WIDTHS[320], async (page) => {
    await page.focus(".knop-menu");
    await page.keyboard.press("Enter");
    assert.ok(await page.isVisible("#menu a"));
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.getElementById("menu").contains(document.activeElement)));
    await page.keyboard.press("Escape");
    assert.ok(await page.isHidden("#menu a"));
    assert.ok(await page.evaluate(() => document.activeElement.matches(".knop-menu")));
  });
});

test("menu en zoekvak komen onder hun knop, ook op smal: geen knop half bedekt", async () => {
  for (const width of Object.values(WIDTHS)) {
    for (const [button, panel] of [[".knop-menu", "#menu"], [".knop-zoek", "#zoekpaneel"]]) {
      await look("begrippen/", width, async (page) => {
        await page.click(button);
        const top = await page.locator(panel).evaluate((e) => e.getBoundingClientRect().top);
        const bottom = await page.locator(button).evaluate((e) => e.getBoundingClientRect().bottom);
        assert.ok(top >= bottom - 1, `${panel} begint op ${top}, ${button} eindigt op ${bottom}`);
      });
    }
  }
});

test("zonder JavaScript: menu, inhoud, begrip, afvinken en filteren", async () => {
  const guide = addresses.find((address) => /^handreikingen\/./.test(address));
  const off = { ...WIDTHS[320], javaScriptEnabled: false };
  await look(guide, off, async (page) => {
    await page.click(".knop-menu");
    assert.ok(await page.isVisible("#menu a"));
    await page.keyboard.press("Escape");
    await page.click(".inhoud summary");
    assert.ok(await page.isVisible(".inhoud li a"));
    const term = page.locator(".begrip").first();
    await term.click();
    assert.ok(await page.isVisible(".begrippen > :popover-open"));
    await page.keyboard.press("Escape");
    const box = page.locator(".task-list input").first();
    await box.check();
    assert.ok(await box.isChecked());
  });
  await look("alles/", { ...WIDTHS[1280], javaScriptEnabled: false }, async (page) => {
    const shown = () => page.locator(".halte").filter({ visible: true }).count();
    const all = await shown();
    await page.check("#f-soort-handreiking");
    const guides = await shown();
    await page.check("#f-soort-misverstand");
    const both = await shown();
    await page.check("#f-sector-po");
    assert.ok(guides < both && both < all && (await shown()) <= both && guides > 0);
  });
});

test("alles op een rij: aantallen, adres, terugknop en snel", async () => {
  await look("alles/", WIDTHS[1280], async (page) => {
    const count = () => page.textContent(".aantal");
    const all = await count();
    const counted = (before) => page.waitForFunction((text) => document.querySelector(".aantal").textContent !== text, before);
    await page.check("#f-soort-misverstand");
    await counted(all);
    const some = await count();
    assert.match(page.url(), /\?soort=misverstand$/);
    assert.equal(Number.parseInt(some, 10), await page.locator(".halte").filter({ visible: true }).count());
    await page.goBack();
    assert.equal(await count(), all);
    await page.fill(".filter [type=search]", "zzzz");
    assert.equal(await count(), "0 pagina’s");
  });
  await look("alles/?sector=po", WIDTHS[1280], async (page) => {
    await page.waitForFunction(() => /^Filters \(1 gekozen/.test(document.querySelector(".filter summary").textContent));
    assert.ok(await page.isChecked("#f-sector-po"));
  });
});

test("alles op een rij: wie meteen typt of kiest, verliest niets als het script later komt", async () => {
  await look("alles/", WIDTHS[320], async (page) => {
    let release;
    const later = new Promise((done) => { release = done; });
    await page.route(/facetten\.js$/, async (route) => { await later; await route.continue(); });
    await page.click(".filter summary");
    await page.check("#f-sector-po");
    await page.fill(".filter [type=search]", "toets");
    assert.ok(await page.isHidden(".halte:not(.f-sector-po)"), "de regels in filter.css kiezen al");
    release();
    await page.waitForURL(/\?q=toets&sector=po$/);
    const some = Number.parseInt(await page.textContent(".aantal"), 10);
    assert.ok(some > 0);
    assert.equal(some, await page.locator(".halte").filter({ visible: true }).count());
  });
});

test("afvinken en kleur blijven op dit apparaat, en nergens anders", async () => {
  const guide = addresses.find((address) => /^handreikingen\/./.test(address));
  await look(guide, WIDTHS[1280], async (page) => {
    await page.locator(".task-list input").first().check();
    await page.click(".knop-kleur");
    await page.reload();
    assert.ok(await page.locator(".task-list input").first().isChecked());
    assert.equal(await page.evaluate(() => document.documentElement.dataset.kleur), "licht");
    const kept = await page.evaluate(() => Object.keys(localStorage).sort());
    assert.deepEqual(kept.map((key) => key.split(":")[0]), ["kleur", "taken"]);
    assert.deepEqual(await page.context().cookies(), []);
  });
});

test("meer wit tussen letters en regels kost niets", async () => {
  const guide = addresses.find((address) => /^handreikingen\/./.test(address));
  for (const address of ["", guide, "alles/"]) {
    const faults = await look(address, { ...WIDTHS[320], bypassCSP: true }, async (page) => {
      await page.addStyleTag({
        content: "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}",
      });
      return tooWide(page);
    });
    assert.deepEqual(faults, []);
  }
});

test("van schijf, zonder server", async () => {
  const own = await context(browser, WIDTHS[1280]);
  const page = await own.newPage();
  const faults = [];
  page.on("console", (message) => faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  noteFailures(page, faults);
  await page.goto(`file://${SITE}/index.html`);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".kop")).color), "rgb(238, 244, 243)");
  assert.ok(await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check("18px 'Atkinson Hyperlegible Next'"))));
  await page.click(".halte a");
  assert.match(page.url(), /^file:.*themas.*index.html$/);
  assert.equal(await page.textContent(".kruimels a"), "Begin");
  assert.deepEqual(faults, []);
  await own.close();
});

test("een gedeelde link: het plaatje van de lijn, op het volle adres van de site", async (t) => {
  const seen = new Set();
  for (const address of [...sample(addresses), ...addresses.filter((one) => /^themas\/./.test(one))]) {
    await t.test(address || "(begin)", async () => {
      const meta = await look(address, { javaScriptEnabled: false }, (page) => page.evaluate(() => ({
        canonical: document.querySelector("link[rel=canonical]").href,
        line: /\bl-(\d)\b/.exec(document.body.className)[1],
        ...Object.fromEntries([...document.querySelectorAll("meta[property^=og], meta[name^=twitter]")].map((e) => [e.getAttribute("property") ?? e.name, e.content])),
      })));
      assert.ok(meta.canonical.startsWith("https://") && meta.canonical.endsWith(`/${address}`));
      const root = meta.canonical.slice(0, meta.canonical.length - address.length);
      assert.equal(meta["og:image"], `${root}assets/deel/lijn-${meta.line}.png`);
      assert.equal(meta["twitter:card"], "summary_large_image");
      assert.ok(meta["og:title"] && meta["og:description"] && meta["og:image:alt"]);
      seen.add(meta["og:image"].slice(root.length));
    });
  }
  assert.ok(seen.size >= 9, `maar ${seen.size} plaatjes`);
  await look("", {}, async (page) => {
    for (const file of seen) {
      const size = await page.evaluate(async (src) => {
        const picture = Object.assign(new Image(), { src });
        await picture.decode();
        return [picture.naturalWidth, picture.naturalHeight];
      }, server.url + file);
      assert.deepEqual(size, [1200, 630], file);
    }
    await assert.rejects(page.evaluate((src) => Object.assign(new Image(), { src }).decode(), `${server.url}assets/deel/lijn-99.png`));
  });
});

test("labels en balken zijn er ook zonder JavaScript", async () => {
  const example = addresses.find((address) => /^praktijkvoorbeelden\/lindeboom/.test(address));
  for (const [address, title] of [["bijeenkomsten/2022-11-24-utrecht/", "Uit het mbo"], [example, "Fictief – modelschool"]]) {
    await look(address, { ...WIDTHS[320], javaScriptEnabled: false }, async (page) => {
      assert.ok(await page.locator(".admonition.warning > .admonition-title", { hasText: title }).isVisible(), address);
      assert.ok(await page.locator(".soortregel .label", { hasText: new RegExp(title, "i") }).isVisible(), address);
    });
  }
});

test("een oud adres brengt je verder, met en zonder JavaScript", async () => {
  const template = await readFile(path.join(ROOT, "handreikingen/templates/exports/doorverwijzing.html.j2"), "utf8");
  const values = { titel: "Over", canonical: server.url, root: "../", relative: "../over/index.html" };
  const old = template.replaceAll(/\{\{ (\w+) \| e \}\}/g, (_, name) => values[name]);
  const own = await serve(SITE, { "oud/": old });
  try {
    for (const javaScriptEnabled of [true, false]) {
      const page = await (await context(browser, { javaScriptEnabled })).newPage();
      await page.goto(`${own.url}oud/#plek`);
      await page.waitForURL(/over\//);
      assert.equal(new URL(page.url()).hash, javaScriptEnabled ? "#plek" : "");
      await page.context().close();
    }
  } finally {
    await own.close();
  }
});

test("bezochte pagina's zonder verbinding", async () => {
  const own = await context(browser, { ...WIDTHS[1280], serviceWorkers: "allow" });
  const page = await own.newPage();
  await page.goto(server.url);
  await page.click(".kort a");
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  const themes = page.url();
  await page.goto(`${server.url}over/`);
  await own.setOffline(true);
  await page.goto(themes);
  assert.ok(await page.isVisible("h1"));
  await page.waitForSelector(".kopie");
  assert.match(await page.textContent(".kopie"), /kopie van \d+ \w+ \d{4}/);
  await own.close();
});

test("de hele site alleen op verzoek, met wat de pagina's nodig hebben", async () => {
  const own = await context(browser, { ...WIDTHS[1280], serviceWorkers: "allow" });
  const page = await own.newPage();
  const kept = (address) => page.evaluate(async (url) => Boolean(await caches.match(url)), server.url + address);
  await page.goto(server.url);
  await page.click(".kort a");
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  assert.equal(await kept("roadmap/"), false);
  await page.click("text=Bewaar de hele site op dit apparaat");
  await page.waitForFunction(() => /\d+ pagina’s bewaard/.test(document.querySelector(".voet .melding").textContent), null, { timeout: 60_000 });
  assert.ok(Number.parseInt(await page.textContent(".voet .melding"), 10) >= addresses.length);
  await own.setOffline(true);
  await page.goto(`${server.url}roadmap/`);
  assert.match(await page.textContent("h1"), /Roadmap/);
  assert.match(await page.textContent(".kopie"), /kopie van/);
  assert.ok(await kept("assets/netwerk.css"));
  await own.close();
});
