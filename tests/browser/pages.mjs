// Which pages of the built site to look at: from its sitemap, at least one of every folder.
import { readFile } from "node:fs/promises";
import path from "node:path";

// The path of the home page, which is the shortest of all, and every address relative to it.
export function readSitemap(sitemap) {
  const all = [...sitemap.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)].map((match) => new URL(match[1]).pathname);
  if (all.length === 0) throw new Error("sitemap.xml noemt geen pagina's: staat site_url in mkdocs.yml?");
  const home = all.reduce((shortest, address) => (address.length < shortest.length ? address : shortest));
  return { home, addresses: all.map((address) => address.slice(home.length)).sort() };
}

// Every page at the top (home, the index of each folder, single pages), and the first page in each folder.
export function sample(addresses) {
  const seen = new Set();
  return addresses.filter((address) => {
    const parts = address.split("/").filter(Boolean);
    if (parts.length <= 1) return true;
    const folder = parts.slice(0, -1).join("/");
    return !seen.has(folder) && seen.add(folder);
  });
}

export async function sitemapOf(site) {
  return readSitemap(await readFile(path.join(site, "sitemap.xml"), "utf8"));
}
