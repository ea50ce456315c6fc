// Start the browser of this computer, and look at one page as a reader's browser gets it.
import { chromium } from "playwright-core";

const ARGS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  // No name but the server's own leads anywhere, whatever a page asks for.
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];

export function launch() {
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) throw new Error("Zeg welke browser: CHROMIUM=/plek/van/chromium (make browser doet dit)");
  const root = process.getuid?.() === 0; // Chromium refuses its sandbox to root
  return chromium.launch({ executablePath, headless: true, chromiumSandbox: !root, args: ARGS });
}

// Notes what a page asked for and did not get. Who goes on to another page breaks off what was still on its way.
export const noteFailures = (page, faults) =>
  page.on("requestfailed", (request) => {
    const why = request.failure().errorText;
    if (why !== "net::ERR_ABORTED") faults.push(`niet gevonden: ${request.url()} (${why})`);
  });

const foreign = (address, base) => /^(https?|wss?):/.test(address) && new URL(address).host !== new URL(base).host;

// What is in the page itself: one h1, Dutch, no early connection to another host.
function inside(base) {
  const faults = [];
  const headings = document.querySelectorAll("h1").length;
  if (headings !== 1) faults.push(`aantal h1: ${headings}`);
  if (document.documentElement.lang !== "nl") faults.push(`taal: ${document.documentElement.lang || "geen"}`);
  for (const link of document.querySelectorAll("link[rel~=preconnect], link[rel~=dns-prefetch]")) {
    if (new URL(link.href).host !== new URL(base).host) faults.push(`andere host: ${link.href}`);
  }
  return faults;
}

// Everything that is wrong with a page, sorted; an empty list is a good page.
export async function inspect(browser, address, base) {
  const context = await browser.newContext({ locale: "nl-NL", serviceWorkers: "block" });
  const faults = [];
  try {
    await context.route((url) => foreign(url.href, base), (route) => route.abort());
    const page = await context.newPage();
    page.on("request", (request) => {
      if (foreign(request.url(), base)) faults.push(`andere host: ${request.url()}`);
    });
    page.on("websocket", (socket) => {
      if (foreign(socket.url(), base)) faults.push(`andere host: ${socket.url()}`);
    });
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
    const response = await page.goto(address, { waitUntil: "networkidle" });
    if (response.status() !== 200) faults.push(`status: ${response.status()}`);
    faults.push(...(await page.evaluate(inside, base)));
    for (const cookie of await context.cookies()) faults.push(`cookie: ${cookie.name}`);
  } finally {
    await context.close();
  }
  return faults.sort();
}
