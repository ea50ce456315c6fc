// The queries of tests/zoek/vragen.yml, and how many of them a search answers. Also used by bench/zoek.mjs.
import { readFile } from "node:fs/promises";

const ENTRY = /^ {2}- \{zoek: (?:"((?:[^"\\]|\\.)*)"|([^,]+)), pagina: \[(.*)\]\}$/;

// The file keeps to one form (tests/unit/search holds it to that), so that no YAML reader is needed here.
export async function readQueries(file) {
  const classes = {};
  let current = null;
  for (const line of (await readFile(file, "utf8")).split("\n")) {
    const heading = /^([a-z]+):$/.exec(line);
    if (heading) current = classes[heading[1]] = [];
    const entry = ENTRY.exec(line);
    if (!entry) continue;
    const pages = entry[3].split(",").map((page) => page.trim().replace(/^"(.*)"$/, "$1"));
    current.push({ zoek: entry[1] === undefined ? entry[2].trim() : entry[1].replaceAll('\\"', '"'), pagina: pages });
  }
  return classes;
}

// Addresses of the first results of each query, found in the page by the search itself.
export function answers(page, queries) {
  return page.evaluate(async (asked) => {
    await Zoek.begin();
    const found = [];
    for (const query of asked) {
      const { hits } = await Zoek.motor.search(query);
      const pages = await Zoek.data.pages(hits.slice(0, 3).map((hit) => hit.page));
      found.push(pages.map(([address]) => address));
    }
    return found;
  }, queries);
}

// Success at 1 and at 3 in percent, per class and over all; and what went wrong.
export async function measure(page, classes) {
  const result = { klassen: {}, mis: [], leeg: 0 };
  const total = { aantal: 0, eerste: 0, drie: 0 };
  for (const [name, queries] of Object.entries(classes)) {
    const found = await answers(page, queries.map(({ zoek }) => zoek));
    const row = { aantal: queries.length, eerste: 0, drie: 0 };
    queries.forEach(({ zoek, pagina }, index) => {
      const at = found[index].findIndex((address) => pagina.includes(address));
      if (at === 0) row.eerste += 1;
      if (at >= 0) row.drie += 1;
      else result.mis.push(`${name}: ${zoek} → ${found[index].join(", ") || "niets"}`);
      if (!found[index].length) result.leeg += 1;
    });
    for (const key of Object.keys(total)) total[key] += row[key];
    result.klassen[name] = percent(row);
  }
  return { ...result, totaal: percent(total) };
}

const percent = ({ aantal, eerste, drie }) => ({
  aantal,
  op1: Math.round((1000 * eerste) / aantal) / 10,
  op3: Math.round((1000 * drie) / aantal) / 10,
});
