// The long proof of the front on a site with every kind and every state: `make bewijs-voorkant`.
// Only some parts: DEEL=axe,toetsenbord,balken,druk,gewicht,rust,lighthouse. Only some pages: their addresses as arguments.
import { fileURLToPath } from "node:url";

import { inspect, launch } from "./browser.mjs";
import { WRONG } from "./fout.mjs";
import { counting, judge, measure, start } from "./lighthouse.mjs";
import { sitemapOf } from "./pages.mjs";
import { serve } from "./server.mjs";
import { axe, context, LIMITS, limitsOf, openAll, openMenu, printed, SCHEMES, secondView, tooHeavy, tooWide, walk, weigh, WIDTHS } from "./voorkant.mjs";

const SITE = process.env.SITE ?? fileURLToPath(new URL("../../build/staten/site", import.meta.url));
const AT_ONCE = 2;

// One page of every kind, the pages with a state of their own, and the lists that are laid out in their own way.
const STATES = [
  "", "alles/", "alles/po/", "zoeken/", "begrippen/", "vragen/", "vragen/per-stand/", "peilingen/", "roadmap/", "kalender/", "kleine-school/",
  "rollen-en-taken/", "wat-is-ermee-gedaan/", "handreikingen/", "handreikingen/staat-oud/", "handreikingen/staat-nieuw/",
  "bijeenkomsten/2022-11-24-utrecht/", "meedoen/", "meedoen/delen/", "meedoen/velden/", "meedoen/velden/bijeenkomst/", "meedoen/meldingen/", "meedoen/meldingen/inhoud/", "over/", "downloads/",
  "over/bronnen/", "over/bronnen/naslag/", "over/werklijst/", "over/werklijst/opvolgen/", "over/werklijst/dekking/", "over/werklijst/bord/",
];
// What a reader must know before reading on, in the order of the page.
const BANNERS = {
  "handreikingen/staat-oud/": ["Er is een nieuwere handreiking", "Opnieuw bekijken"],
  "bijeenkomsten/2022-11-24-utrecht/": ["Uit het mbo"],
  "praktijkvoorbeelden/lindeboom-rolverdeling/": ["Fictief – modelschool"],
};
// The menu is the same everywhere, but for where the reader is.
const MENU = ["", "alles/", "handreikingen/", "handreikingen/staat-oud/", "over/werklijst/"];
const LIGHTHOUSE = ["", "alles/", "zoeken/", "begrippen/", "vragen/", "roadmap/", "over/"];
// The first page of every folder that holds a kind.
function kinds(addresses) {
  const first = new Map();
  for (const address of addresses.filter((a) => /^(?!alles|vragen|meedoen|over)[^/]+\/[^/]+\/$/.test(a))) {
    const folder = address.split("/")[0];
    if (!first.has(folder)) first.set(folder, address);
  }
  return [...first.values()];
}

const named = (address) => address || "(begin)";

// Every page in light, dark and forced colours × 1280, 320 and 400 %: closed, with all open, and (some) with the menu open.
async function accessible(browser, url, addresses) {
  const modes = Object.entries(SCHEMES).flatMap(([scheme, colours]) => Object.entries(WIDTHS).map(([width, size]) => [`${scheme} ${width}`, { ...colours, ...size }]));
  const faults = [];
  let runs = 0;
  const work = async () => {
    for (let mode = modes.shift(); mode; mode = modes.shift()) {
      const own = await context(browser, mode[1]);
      const page = await own.newPage();
      for (const address of addresses) {
        await page.goto(url + address, { waitUntil: "load" });
        const found = [...(await axe(page)), ...(await tooWide(page))];
        await openAll(page);
        found.push(...(await axe(page)), ...(await tooWide(page)));
        runs += 2;
        if (MENU.includes(address)) {
          await openMenu(page);
          found.push(...(await axe(page)));
          runs += 1;
        }
        faults.push(...[...new Set(found)].map((fault) => `${named(address)} ${mode[0]}: ${fault}`));
      }
      await own.close();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  console.log(`axe: ${runs} keer op ${addresses.length} pagina's, ${faults.length} fouten`);
  return faults;
}

// One look at each page with a fresh browser context.
async function each(browser, url, addresses, options, see) {
  const faults = [];
  for (const address of addresses) {
    const own = await context(browser, options);
    const page = await own.newPage();
    await page.goto(url + address, { waitUntil: "load" });
    faults.push(...(await see(page)).map((fault) => `${named(address)}: ${fault}`));
    await own.close();
  }
  return faults;
}

async function keyboard(browser, url, addresses) {
  const faults = [];
  for (const width of [1280, 320]) {
    faults.push(...(await each(browser, url, addresses, WIDTHS[width], async (page) => (await walk(page, 600)).faults)));
  }
  console.log(`toetsenbord: ${addresses.length} pagina's in 2 breedten, ${faults.length} fouten`);
  return faults;
}

async function print(browser, url, addresses) {
  const faults = await each(browser, url, addresses, {}, printed);
  console.log(`druk: ${addresses.length} pagina's, ${faults.length} fouten`);
  return faults;
}

// Banners on a phone without JavaScript: seen, before the text, and leading to the page that came instead.
async function banners(browser, url, addresses) {
  const faults = await each(browser, url, addresses, { ...WIDTHS[320], javaScriptEnabled: false }, async (page) => {
    const wanted = BANNERS[page.url().slice(url.length)] ?? ["Opnieuw bekijken"];
    const titles = await page.locator(".admonition.warning:not(h2 ~ *) > .admonition-title").filter({ visible: true }).allTextContents();
    const found = titles.join() === wanted.join() ? [] : [`balken: ${titles.join()} (bedoeld: ${wanted.join()})`];
    for (const link of await page.locator(".admonition.warning:not(h2 ~ *) a").all()) {
      const { href, status } = await link.evaluate(async ({ href }) => ({ href, status: (await fetch(href)).status }));
      if (status !== 200) found.push(`balk wijst naar ${href}: ${status}`);
    }
    if (wanted.length > 1 && !(await page.locator(".admonition.warning a").count())) found.push("balk zonder link");
    return found;
  });
  console.log(`balken zonder JavaScript: ${addresses.length} pagina's, ${faults.length} fouten`);
  return faults;
}

// First views from an empty browser, and a second view after the home page.
async function weight(browser, url, addresses) {
  const faults = [];
  for (const address of addresses) {
    const limits = limitsOf(address);
    const { second: _, ...first } = limits;
    const found = tooHeavy(await weigh(browser, url + address), first);
    if (address && limits.total === LIMITS.total) found.push(...tooHeavy(await secondView(browser, url, url + address), { second: LIMITS.second }));
    faults.push(...found.map((fault) => `${named(address)}: ${fault}`));
  }
  console.log(`gewicht: ${addresses.length} pagina's, ${faults.length} fouten`);
  return faults;
}

async function quiet(browser, url, addresses) {
  const faults = [];
  for (const address of addresses) faults.push(...(await inspect(browser, url + address, url)).map((fault) => `${named(address)}: ${fault}`));
  console.log(`rust (console, andere hosts, cookies): ${addresses.length} pagina's, ${faults.length} fouten`);
  return faults;
}

// A page under the limit is measured once more, after all others: something else on the computer may have spoiled a
// whole round. What is under the limit in both rounds is a fault of the page.
async function lighthouses(_browser, url, addresses, most) {
  const chrome = await start();
  const counts = counting();
  const round = async (these) => {
    const faults = new Map();
    for (const address of these) {
      const result = await measure(chrome.port, url + address, counts, most);
      console.log(`lighthouse ${result.scores.join("/")} LCP ${Math.round(result.lcp)} TBT ${Math.round(result.tbt)} CLS ${result.cls.toFixed(3)} (${result.runs} keer) ${named(address)}`);
      const found = judge(result);
      if (found.length) faults.set(address, found);
    }
    return faults;
  };
  try {
    const first = await round(addresses);
    for (const [address, found] of first) console.log(`nog een keer: ${named(address)}: ${found.join("; ")}`);
    const last = await round([...first.keys()]);
    return [...last].flatMap(([address, found]) => found.map((fault) => `${named(address)}: ${fault}`));
  } finally {
    await chrome.kill();
  }
}

const PARTS = {
  axe: [accessible, (all) => all, ["fout/axe/", "fout/klein/", "fout/breed/"]],
  toetsenbord: [keyboard, (all) => all, ["fout/ring/", "fout/bedekt/"]],
  balken: [banners, () => Object.keys(BANNERS), ["fout/kaal/"]],
  druk: [print, (all) => all, ["fout/druk/"]],
  gewicht: [weight, (all) => all, ["fout/zwaar/", "fout/spring/"]],
  rust: [quiet, (all) => all, ["fout/bestaat-niet/"]],
  lighthouse: [lighthouses, (all) => all.filter((a) => LIGHTHOUSE.includes(a) || (/^[^/]+\/[^/]+\/$/.test(a) && !/^(alles|vragen|meedoen|over)|staat-/.test(a))), ["fout/kaal/"]],
};

const only = process.argv.slice(2);
const wanted = process.env.DEEL?.split(",") ?? Object.keys(PARTS);
const server = await serve(SITE, WRONG);
const browser = await launch();
const { addresses } = await sitemapOf(SITE);
const all = [...new Set([...STATES, ...kinds(addresses)])].filter((address) => !only.length || only.includes(address));
const faults = all.filter((address) => !addresses.includes(address)).map((address) => `${named(address)} staat niet op de site`);
try {
  for (const part of wanted) {
    const [prove, pick, wrong] = PARTS[part];
    const begun = Date.now();
    for (const address of wrong) {
      if ((await prove(browser, server.url, [address], 1)).length === 0) faults.push(`${part}: ${address} wordt goedgekeurd, deze poort zegt niets`);
    }
    console.log(`--- ${part} ---`);
    faults.push(...(await prove(browser, server.url, pick(all))));
    console.log(`${Math.round((Date.now() - begun) / 1000)} seconden`);
  }
} finally {
  await browser.close();
  await server.close();
}
for (const fault of faults) console.error(fault);
console.log(faults.length ? `fout: ${faults.length} fouten aan de voorkant` : "De voorkant is in orde.");
process.exitCode = faults.length ? 1 : 0;
