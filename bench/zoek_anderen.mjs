// The same queries on the same pages with other engines: mkdocs-material's own search, Pagefind, MiniSearch.
// They are no part of the project; `make bench-zoek` fetches them into build/ for the measurement.
// node bench/zoek_anderen.mjs WHERE_THEY_ARE FOLDER ...
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";

import { readQueries } from "../tests/browser/zoek-vragen.mjs";

const [where, ...folders] = process.argv.slice(2);
const need = createRequire(path.join(path.resolve(where), "x.js"));
const LISTS = ["vragen", "nieuw", "nieuw2"].map((name) => new URL(`../tests/zoek/${name}.yml`, import.meta.url));
const kb = (text) => Math.round(gzipSync(text).length / 102.4) / 10;
const pageOf = (location) => location.replace(/#.*$/, "");

function report(name, size, queries, answer) {
  let first = 0;
  let three = 0;
  let empty = 0;
  for (const { zoek, pagina } of queries) {
    const found = [...new Set(answer(zoek).map(pageOf))].slice(0, 3);
    if (!found.length) empty += 1;
    const at = found.findIndex((address) => pagina.includes(address));
    first += at === 0;
    three += at >= 0;
  }
  const percent = (number) => (Math.round((1000 * number) / queries.length) / 10).toFixed(1);
  console.log(`  ${name}: op 1 ${percent(first)} %, in de eerste drie ${percent(three)} %, leeg ${empty}; ${size} kB index`);
}

// The worker of mkdocs-material in a context of its own, with the index that mkdocs would write.
async function material(docs) {
  const home = path.join(where, "material");
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
  const read = (name) => readFile(path.join(folder, "assets", name), "utf8");
  vm.runInContext(await read("zoek-taal.js"), context);
  context.Zoek = vm.runInContext("Zoek", context);
  vm.runInContext("Zoek.basis = (base) => Zoek.taal.learn(base.taal)", context);
  vm.runInContext(await read("zoeken/basis.js"), context);
  return context.Zoek.taal;
}

for (const folder of folders) {
  const docs = JSON.parse(await readFile(path.join(folder, "search_index.json"), "utf8")).docs;
  const index = JSON.stringify({ docs });
  const queries = [];
  for (const list of LISTS) queries.push(...Object.values(await readQueries(list)).flat());
  console.log(`${path.basename(folder)}, ${queries.length} vragen`);
  const theirs = await material(docs);
  for (const { zoek } of queries) await theirs.ask(zoek);
  report("mkdocs-material", kb(index), queries, (query) => theirs.results.get(query));
  for (const [name, language] of [["MiniSearch", null], ["MiniSearch met onze taallaag", await dutch(folder)]]) {
    const engine = miniSearch(docs, language);
    report(name, kb(JSON.stringify(engine)), queries, (query) => engine.search(query).map(({ location }) => location));
  }
}
