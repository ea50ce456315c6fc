// Bezochte pagina's lezen zonder verbinding. Is er verbinding, dan wint altijd de verse pagina.
const KOPIE = "kopie-1";
const begin = new URL("./", location.href);
const START = ["", "assets/stijl.css", "assets/script.js", "assets/atkinson.woff2", "assets/merk.svg", "themas/"];

const bewaar = async (adressen) => {
  const kopie = await caches.open(KOPIE);
  const gelukt = await Promise.allSettled(adressen.map((adres) => kopie.add(new URL(adres, begin))));
  return gelukt.filter(({ status }) => status === "fulfilled").length;
};

addEventListener("install", (e) => {
  skipWaiting();
  e.waitUntil((async () => {
    const open = await clients.matchAll({ includeUncontrolled: true, type: "window" });
    await bewaar([...START, ...open.map(({ url }) => url.split("#")[0])]);
  })());
});

addEventListener("activate", (e) => e.waitUntil((async () => {
  for (const naam of await caches.keys()) if (naam !== KOPIE) await caches.delete(naam);
  await clients.claim();
})()));

const vers = async (e) => {
  // Een pagina altijd bij de server navragen; css, script en lettertype mogen uit de voorraad van de browser.
  const antwoord = await fetch(e.request, e.request.mode === "navigate" ? { cache: "no-cache" } : {});
  if (antwoord.ok) {
    const kopie = antwoord.clone();
    e.waitUntil(caches.open(KOPIE).then((c) => c.put(e.request, kopie)));
  }
  return antwoord;
};

const oud = async (e, fout) => {
  const kopie = await caches.match(e.request, { ignoreSearch: true });
  if (!kopie && e.request.mode === "navigate") return (await caches.match(new URL("", begin))) ?? Promise.reject(fout);
  if (!kopie) throw fout;
  if (e.request.mode === "navigate") {
    // Niet afwachten: de lezer bestaat pas als dit antwoord er is.
    const dag = kopie.headers.get("date") ?? new Date().toISOString();
    e.waitUntil(clients.get(e.resultingClientId).then((lezer) => lezer?.postMessage({ kopie: dag })));
  }
  return kopie;
};

addEventListener("fetch", (e) => {
  const eigen = e.request.url.startsWith(begin.href);
  if (e.request.method === "GET" && eigen) e.respondWith(vers(e).catch((fout) => oud(e, fout)));
});

// De hele site, alleen als de lezer erom vraagt. De sitemap noemt het adres van publicatie: neem het pad daarna.
addEventListener("message", (e) => {
  if (e.data !== "alles") return;
  e.waitUntil((async () => {
    const kaart = await (await fetch(new URL("sitemap.xml", begin))).text();
    const paden = [...kaart.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, adres]) => new URL(adres).pathname);
    const kortste = Math.min(...paden.map((pad) => pad.length));
    const paginas = paden.map((pad) => new URL(`./${pad.slice(kortste)}`, begin).href);
    const klaar = await bewaar(paginas);
    // Wat die pagina's zelf ophalen: css, scripts en plaatjes.
    const delen = new Set();
    for (const pagina of paginas) {
      const html = await (await caches.match(pagina))?.text() ?? "";
      for (const [, deel] of html.matchAll(/(?:href|src)="?([^"\s>]*assets\/[^"\s>]+)/g)) delen.add(new URL(deel, pagina).href);
    }
    await bewaar([...delen].filter((deel) => deel.startsWith(begin.href)));
    e.source.postMessage({ klaar });
  })());
});
