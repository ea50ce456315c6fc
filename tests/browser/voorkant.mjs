// What a page must be for every reader: helpers for the short tests and the long proof.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

const require = createRequire(import.meta.url);
const AXE = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

export const SCHEMES = {
  licht: { colorScheme: "light" },
  donker: { colorScheme: "dark" },
  contrast: { forcedColors: "active" },
};
export const WIDTHS = {
  1280: { viewport: { width: 1280, height: 900 } },
  320: { viewport: { width: 320, height: 640 } },
  // 1280 × 1024 at 400 % zoom.
  "400%": { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
};

export const context = (browser, options = {}) =>
  browser.newContext({ locale: "nl-NL", serviceWorkers: "block", ...options });

// Accessibility faults as `rule: place`. It counts the rules that ran: a gate that runs none says nothing.
export async function axe(page) {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate(() => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    return window.axe.run(document, {
      runOnly: { type: "tag", values: tags },
      rules: { "target-size": { enabled: true } },
      resultTypes: ["violations", "passes"],
    });
  });
  const faults = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  return passes.length < 10 ? [`axe deed maar ${passes.length} regels`, ...faults] : faults;
}

// Nothing sticks out: no sideways scrolling of the page.
export const tooWide = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.body.querySelectorAll("*")].find((e) => {
      const box = e.getBoundingClientRect();
      return box.width && box.right > clientWidth + 1 && !e.closest(".tabel, .kaart, pre, .onzichtbaar, [aria-hidden], .banen-beeld");
    });
    if (wide) return [`te breed: ${wide.tagName.toLowerCase()}.${wide.className}`];
    return scrollWidth > clientWidth ? [`te breed: ${scrollWidth} in ${clientWidth}`] : [];
  });

// Everything that can be closed, open: menu, table of contents, filters, details, one explanation of a term.
export async function openAll(page) {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    document.querySelector(".begrippen > p")?.showPopover();
  });
}
// axe looks through the menu at what lies under it, which nobody can see or reach then: move that down first.
export const openMenu = (page) =>
  page.evaluate(() => {
    document.querySelector(".kop")?.style.setProperty("margin-bottom", "200vh");
    document.getElementById("menu")?.showPopover();
  });

// The W3C checker on addresses or files; errors and warnings, not the notes on style.
export async function vnu(files) {
  const jar = require.resolve("vnu-jar/build/dist/vnu.jar");
  const run = promisify(execFile)("java", ["-Xss4m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", ...files], { maxBuffer: 1e8 });
  const { stdout } = await run.catch((error) => {
    if (error.code !== "ENOENT") throw error;
    throw new Error("Voor de W3C-controle is Java nodig (make browser installeert het op Debian en Ubuntu).");
  });
  const { messages } = JSON.parse(stdout);
  return messages
    .filter(({ type, subType }) => type === "error" || subType === "warning")
    .map(({ url, lastLine, message }) => `${url.split("/").slice(-3).join("/")}:${lastLine}: ${message}`);
}

const TEXT = /\.(html|css|js|svg|json|webmanifest|xml)$|\/$/;

// What a first visit costs: bytes as a server sends them (text compressed), requests, elements.
export async function weigh(browser, address, options = {}) {
  const own = await context(browser, { viewport: { width: 412, height: 823 }, ...options });
  const page = await own.newPage();
  const got = [];
  page.on("response", (response) => got.push(response));
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(address, { waitUntil: "load" });
  await page.waitForTimeout(100);
  const weight = { total: 0, requests: got.length, html: 0, css: 0, js: 0 };
  for (const response of got) {
    const { pathname } = new URL(response.url());
    const body = await response.body().catch(() => Buffer.alloc(0));
    const size = TEXT.test(pathname) ? gzipSync(body, { level: 9 }).length : body.length;
    weight.total += size;
    const kind = pathname.endsWith("/") || pathname.endsWith(".html") ? "html" : pathname.split(".").pop();
    if (kind in weight) weight[kind] += size;
  }
  weight.elements = await page.evaluate(() => document.querySelectorAll("*").length);
  weight.shift = await page.evaluate(() => window.shift);
  await own.close();
  return weight;
}

// What the next page costs when another was read before: what comes over the line, not what the browser kept.
export async function secondView(browser, first, second) {
  const own = await context(browser, { viewport: { width: 412, height: 823 } });
  const page = await own.newPage();
  await page.goto(first, { waitUntil: "networkidle" });
  const line = await own.newCDPSession(page);
  const weight = { second: 0 };
  line.on("Network.loadingFinished", ({ encodedDataLength }) => { weight.second += encodedDataLength; });
  await line.send("Network.enable");
  await page.goto(second, { waitUntil: "networkidle" });
  await own.close();
  return weight;
}

// In print: no frame around the text, everything unfolded, terms explained below it, addresses of other sites in full,
// and nothing that is wider than paper: A4 without its margins, in CSS pixels.
export async function printed(page) {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 658, height: 1000 });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  return page.evaluate(() => {
    const shown = (e) => e.getClientRects().length > 0;
    const all = (what) => [...document.querySelectorAll(what)];
    const frame = all(".kop, .voet, .kruimels, .inhoud, .deel, .filter").filter(shown);
    const hidden = all(".begrippen > p").filter((e) => !shown(e));
    const bare = all("main a[href^=http]").filter((e) => shown(e) && !e.closest(".kruimels") && !getComputedStyle(e, "::after").content.includes(e.getAttribute("href")));
    const wide = all("main *").filter((e) => shown(e) && !e.closest(".onzichtbaar") && (e.getBoundingClientRect().right > innerWidth || (e.clientWidth && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== "visible")));
    return [...frame, ...all("main details:not([open])"), ...hidden, ...bare, ...wide].map((e) => `in druk: ${e.tagName.toLowerCase()}.${e.className} ${e.textContent.trim().slice(0, 30)}`);
  });
}

export const LIMITS = { second: 15_000, total: 40_000, requests: 7, html: 20_000, css: 8_192, js: 4_096, elements: 1_000, shift: 0.01 };

// Search, the contribution form and the self-scans bring scripts of their own; the roadmap its grid.
const APART = /^(roadmap\/|zoeken\/|meedoen\/delen\/|zelfscans\/.+)$/;

export function limitsOf(address) {
  const apart = APART.test(address) ? { total: 100_000, requests: 14, js: 40_000, css: 12_000 } : {};
  return { ...LIMITS, ...apart, elements: address === "alles/" ? 6_000 : LIMITS.elements };
}

export const tooHeavy = (weight, limits = LIMITS) =>
  Object.entries(limits)
    .filter(([what, most]) => weight[what] > most)
    .map(([what, most]) => `${what}: ${weight[what]} (hooguit ${most})`);

// Walk through a page with the Tab key: each stop visible, with a ring, not under something else.
export async function walk(page, most = 400) {
  const faults = [];
  const seen = new Set();
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const e = document.activeElement;
      if (!e || e === document.body) return null;
      const box = e.getBoundingClientRect();
      const style = getComputedStyle(e);
      e.dataset.stop ??= String(document.querySelectorAll("[data-stop]").length);
      const at = [...e.getClientRects()][0] ?? box;
      // The middle of what is in view: a table may be higher than the window.
      const middle = (Math.max(at.top, 0) + Math.min(at.bottom, innerHeight)) / 2;
      const top = document.elementFromPoint(at.left + Math.min(at.width / 2, 20), middle);
      return {
        name: `${e.tagName.toLowerCase()} ${(e.getAttribute("aria-label") ?? e.textContent).trim().slice(0, 40)}`,
        number: e.dataset.stop,
        seen: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && style.visibility === "visible",
        ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        free: Boolean(top) && (e.contains(top) || top.contains(e) || top.tagName === "LABEL"),
      };
    });
    if (!stop || seen.has(stop.number)) break;
    seen.add(stop.number);
    if (!stop.seen) faults.push(`niet te zien: ${stop.name}`);
    else if (!stop.ring) faults.push(`geen rand: ${stop.name}`);
    else if (!stop.free) faults.push(`bedekt: ${stop.name}`);
  }
  return { faults, stops: seen.size };
}
