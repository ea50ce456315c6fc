// The same queries on the same pages with other engines: mkdocs-material's own search, Pagefind, MiniSearch.
// They are no part of the project and stand in a list of their own (package.json here); `make bench-zoek` installs them.
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import vm from "node:vm";
import { gzipSync } from "node:zlib";

import { serve } from "../zoek_server.mjs";

const need = createRequire(import.meta.url);
const MATERIAL = process.env.MATERIAL; // the javascripts of mkdocs-material
const kb = (size) => Math.round(size / 102.4) / 10;
const zipped = (text) => gzipSync(text).length;
const pageOf = (location) => location.replace(/#.*$/, "");

// `answer` gives the addresses for a query, best first.
async function score(queries, size, answer) {
  const found = { aantal: queries.length, eerste: 0, drie: 0, leeg: 0, kB: kb(size) };
  for (const { zoek, pagina } of queries) {
    const three = [...new Set((await answer(zoek)).map(pageOf))].slice(0, 3);
    const at = three.findIndex((address) => pagina.includes(address));
    found.eerste += at === 0;
    found.drie += at >= 0;
    found.leeg += !three.length;
  }
  return found;
}

// Pagefind reads the made pages itself, and answers in a browser. Its bytes are those of one query in a new browser.
async function pagefind(browser, folder, queries) {
  const program = fileURLToPath(new URL("node_modules/pagefind/lib/runner/bin.cjs", import.meta.url));
  await promisify(execFile)(process.execPath, [program, "--site", folder, "--force-language", "nl"], { maxBuffer: 1e8 });
  const server = await serve(folder);
  const ask = (page, asked, most) => page.evaluate(async ([query, number]) => {
    globalThis.pagefind ??= await import("/pagefind/pagefind.js");
    const { results } = await globalThis.pagefind.search(query);
    const shown = await Promise.all(results.slice(0, number).map((result) => result.data()));
    return shown.map(({ url }) => url.replace(/^\//, ""));
  }, [asked, most]);
  const fresh = await browser.newContext();
  const first = await fresh.newPage();
  await first.goto(`${server.url}themas/`, { waitUntil: "networkidle" });
  const before = server.sent(); // counted at the server: Pagefind loads in a worker too
  await ask(first, "doorstroomtoets", 6);
  const bytes = server.sent() - before;
  await fresh.close();
  const page = await browser.newPage();
  await page.goto(server.url);
  const found = await score(queries, bytes, (query) => ask(page, query, 8));
  await page.close();
  server.close();
  return found;
}

// The worker of mkdocs-material in a context of its own, with the index that mkdocs would write.
async function material(docs) {
  const home = MATERIAL;
  const file = (await readdir(path.join(home, "workers"))).find((name) => name.endsWith(".min.js"));
  const read = (name) => readFile(name, "utf8");
  const lunr = path.join(home, "lunr", "min");
  const extra = [await read(path.join(lunr, "lunr.stemmer.support.min.js")), await read(path.join(lunr, "lunr.nl.min.js"))];
  let handle = null;
  const context = { console: { warn() {} }, addEventListener: (_, listener) => (handle = listener), answer: null };
  Object.assign(context, { self: context, postMessage: (data) => (context.answer = data) });
  context.importScripts = () => extra.forEach((code) => vm.runInContext(code, context));
  vm.createContext(context);
  vm.runInContext(await read(path.join(home, "workers", file)), context);
  const config = { lang: ["nl"], separator: "[\\s\\-]+", pipeline: ["stopWordFilter"], fields: { title: { boost: 1000 }, text: { boost: 1 }, tags: { boost: 1e6 } } };
  await handle({ data: { type: 0, data: { config, docs, options: { suggest: false } } } });
  const results = new Map();
  return { async ask(query) {
    await handle({ data: { type: 2, data: query } });
    results.set(query, context.answer.data.items.map(([item]) => item.location));
  }, results };
}

function miniSearch(docs, language) {
  const MiniSearch = need("minisearch");
  const engine = new (MiniSearch.default ?? MiniSearch)({
    fields: ["title", "text"],
    storeFields: ["location"],
    ...(language && { tokenize: language.words, processTerm: language.stem }),
    searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.2, combineWith: "OR" },
  });
  engine.addAll(docs.map((doc, id) => ({ id, ...doc, text: doc.text.replace(/<[^>]+>/g, " ") })));
  return engine;
}

async function dutch(folder) {
  const context = vm.createContext({});
  vm.runInContext(await readFile(fileURLToPath(new URL("../../handreikingen/exports/search/browser/taal.js", import.meta.url)), "utf8"), context);
  context.Zoek = vm.runInContext("Zoek", context);
  vm.runInContext("Zoek.basis = (base) => Zoek.taal.learn(base.taal)", context);
  vm.runInContext(await readFile(path.join(folder, "assets", "zoeken", "basis.js"), "utf8"), context);
  return context.Zoek.taal;
}

// Each engine by name, with what it found and what it downloads before its first answer.
export async function measureOthers(browser, folder, queries) {
  const { docs } = JSON.parse(await readFile(path.join(folder, "search_index.json"), "utf8"));
  const rows = [];
  if (MATERIAL) {
    const theirs = await material(docs);
    const ask = async (query) => (await theirs.ask(query), theirs.results.get(query));
    rows.push(["mkdocs-material", await score(queries, zipped(JSON.stringify({ docs })), ask)]);
  }
  rows.push(["Pagefind", await pagefind(browser, folder, queries)]);
  for (const [name, language] of [["MiniSearch", null], ["MiniSearch met onze taallaag", await dutch(folder)]]) {
    const engine = miniSearch(docs, language);
    rows.push([name, await score(queries, zipped(JSON.stringify(engine)), (query) => engine.search(query).map(({ location }) => location))]);
  }
  return rows;
}
