// The built site in a real browser: asks nothing of others, leaves nothing behind, reports no error.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { inspect, launch } from "./browser.mjs";
import { readSitemap, sample, sitemapOf } from "./pages.mjs";
import { serve } from "./server.mjs";

const SITE = fileURLToPath(new URL("../../site", import.meta.url));

// Pages that must be found wrong: a test that cannot fail is no test.
const page = (body, lang = "nl") => `<!doctype html><html lang="${lang}"><head><title>x</title>
  <link rel="icon" href="data:,"></head><body>${body}</body></html>`;
const WRONG = {
  "zelftest/goed/": [page("<h1>Goed</h1>"), []],
  "zelftest/andere-host/": [
    page('<h1>x</h1><img alt="" src="https://elders.invalid/pixel.png">'),
    ["andere host: https://elders.invalid/pixel.png", "console: Failed to load resource: net::ERR_FAILED"],
  ],
  "zelftest/verbinding-vooraf/": [
    page('<h1>x</h1><link rel="preconnect" href="https://elders.invalid/">'),
    ["andere host: https://elders.invalid/"],
  ],
  "zelftest/fout-in-script/": [page("<h1>x</h1><script>bestaatNiet()</script>"), ["script: bestaatNiet is not defined"]],
  "zelftest/melding/": [page("<h1>x</h1><script>console.error('mis')</script>"), ["console: mis"]],
  "zelftest/waarschuwing/": [page("<h1>x</h1><script>console.warn('pas op')</script>"), ["console: pas op"]],
  "zelftest/cookie/": [page("<h1>x</h1><script>document.cookie = 'volg=1'</script>"), ["cookie: volg"]],
  "zelftest/twee-koppen/": [page("<h1>x</h1><h1>y</h1>", "en"), ["aantal h1: 2", "taal: en"]],
};

let browser;
let server;

before(async () => {
  const extra = Object.fromEntries(Object.entries(WRONG).map(([address, [html]]) => [address, html]));
  server = await serve(SITE, extra);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

test("zelftest: elke fout wordt gezien", async (t) => {
  for (const [address, [, expected]] of Object.entries(WRONG)) {
    await t.test(address, async () => {
      assert.deepEqual(await inspect(browser, server.url + address, server.url), expected);
    });
  }
});

test("de steekproef neemt alles bovenaan en uit elke map een pagina", () => {
  const sitemap = ["", "a/", "a/x/", "a/y/", "b/z/", "los/"].map((p) => `<loc>https://host.example/net/${p}</loc>`);
  const { home, addresses } = readSitemap(sitemap.join("\n"));
  assert.equal(home, "/net/");
  assert.deepEqual(addresses, ["", "a/", "a/x/", "a/y/", "b/z/", "los/"]);
  assert.deepEqual(sample(addresses), ["", "a/", "a/x/", "b/z/", "los/"]);
});

test("pagina's van de site", async (t) => {
  const { addresses } = await sitemapOf(SITE);
  for (const address of sample(addresses)) {
    await t.test(address || "(begin)", async () => {
      assert.deepEqual(await inspect(browser, server.url + address, server.url), []);
    });
  }
});

// A host answers with this page at any depth, so it alone names its parts from the root of the site's own address.
test("de pagina voor een verkeerd adres", async () => {
  const { home } = await sitemapOf(SITE);
  const own = await serve(SITE, {}, home);
  try {
    assert.deepEqual(await inspect(browser, `${own.url}404.html`, own.url), []);
  } finally {
    await own.close();
  }
});
