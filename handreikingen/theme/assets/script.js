// Zonder dit script werkt alles: het voegt alleen toe.
(() => {
  "use strict";
  const begin = new URL("..", document.currentScript.src);
  const wortel = document.documentElement;
  const alle = (wat, waar = document) => [...waar.querySelectorAll(wat)];
  const maak = (soort, eigenschappen) => Object.assign(document.createElement(soort), eigenschappen);

  // Zonder script gaat deze link naar de zoekpagina.
  const link = document.querySelector(".knop-zoek");
  if (link) {
    document.querySelector(".kop").insertAdjacentHTML("beforeend", `<div id=zoekpaneel class="menu zoekpaneel" popover><div class=breed><form class=zoekvak role=search aria-label="Zoeken op deze site" action="${link.href}" data-zoekvak><label for=zoekvak>Waar loop je tegenaan?</label><div class=zoekvak-regel><input class=zoekvak-invoer id=zoekvak type=search name=q maxlength=300 autocomplete=off autocapitalize=none><button class=zoekvak-knop>Zoek</button></div></form></div></div>`);
    link.outerHTML = `<button class=knop-zoek popovertarget=zoekpaneel>${link.innerHTML}</button>`;
  }

  // Van schijf is er geen server die bij een map zijn index.html zoekt.
  if (location.protocol === "file:") for (const a of alle("a[href]")) if (/^file:.*\/$/.test(a.protocol + a.pathname)) a.pathname += "index.html";

  // Kan er niets bewaard worden, dan geldt een keuze alleen nu.
  const bewaar = (sleutel, waarde) => {
    try {
      if (waarde) localStorage.setItem(sleutel, waarde);
      else localStorage.removeItem(sleutel);
    } catch { /* geen opslag */ }
  };
  const lees = (sleutel) => {
    try { return localStorage.getItem(sleutel) ?? ""; } catch { return ""; }
  };

  const knop = document.querySelector(".knop-kleur");
  const standen = { "": "apparaat", licht: "licht", donker: "donker" };
  const toonKleur = (stand) => {
    if (stand) wortel.dataset.kleur = stand;
    else delete wortel.dataset.kleur;
    knop.ariaLabel = `Kleuren: ${standen[stand]}`;
  };
  knop.hidden = false;
  toonKleur(wortel.dataset.kleur ?? "");
  knop.addEventListener("click", () => {
    const namen = Object.keys(standen);
    const stand = namen[(namen.indexOf(wortel.dataset.kleur ?? "") + 1) % namen.length];
    bewaar("kleur", stand);
    toonKleur(stand);
  });

  // De tekst van een taak is de sleutel: een verschoven regel blijft goed.
  const taken = alle(".task-list input");
  const lijst = `taken:${location.pathname}`;
  const tekst = (vak) => vak.closest("label").textContent.trim();
  const klaar = JSON.parse(lees(lijst) || "[]");
  for (const vak of taken) {
    if (klaar.includes(tekst(vak))) vak.checked = true;
    vak.addEventListener("change", () => {
      bewaar(lijst, JSON.stringify(taken.filter((t) => t.checked).map(tekst)));
    });
  }

  // Op papier is alles open.
  addEventListener("beforeprint", () => {
    for (const deel of alle("main details:not([open])")) {
      deel.removeAttribute("name");
      deel.open = true;
    }
  });

  // Zoeken komt pas als iemand gaat zoeken, of eerder als de lijn zeker gratis is.
  const zoekvak = document.querySelector("[data-zoekvak]");
  const voegToe = (soort, eigenschappen) => document.head.append(maak(soort, eigenschappen));
  const asset = (naam) => new URL(`assets/${naam}`, begin);
  const laadZoeken = () => {
    if (document.getElementById("zoek-js")) return;
    voegToe("script", { id: "zoek-js", src: asset("zoeken/zoek.js") });
    if (!document.querySelector("link[href$='zoek.css']")) voegToe("link", { rel: "stylesheet", href: asset("zoek.css") });
    if (begin.protocol === "file:") return;
    voegToe("link", { rel: "preload", as: "script", href: asset("zoeken/basis.js") });
  };
  zoekvak?.addEventListener("focusin", laadZoeken);
  for (const plek of [zoekvak, document.querySelector(".knop-zoek")]) plek?.addEventListener("pointerenter", laadZoeken);
  document.getElementById("zoekpaneel")?.addEventListener("toggle", ({ newState }) => {
    if (newState === "open") zoekvak.querySelector("input").focus();
  });
  const { saveData, type } = navigator.connection ?? {};
  if (zoekvak && !saveData && /^(wifi|ethernet)$/.test(type)) {
    addEventListener("load", () => globalThis.requestIdleCallback?.(laadZoeken));
  }
  addEventListener("keydown", (e) => {
    if (!zoekvak || !(e.ctrlKey || e.metaKey) || e.altKey || e.shiftKey || e.key.toLowerCase() !== "k") return;
    e.preventDefault();
    zoekvak.closest("[popover]:not(:popover-open)")?.showPopover();
    zoekvak.querySelector("input").select();
    zoekvak.querySelector("input").focus();
  });
  // Eerst staat de pagina er, dan pas komt zoeken.
  if (document.getElementById("zoeken-zonder-script") || /[?&]markeer=/.test(location.search)) requestAnimationFrame(() => setTimeout(laadZoeken));

  // Tellen en zoeken komen erbij als iemand begint of al koos.
  const filter = document.querySelector(".k-alles .filter");
  const laadFilter = () => {
    for (const deel of alle("[data-src]", filter)) {
      voegToe("script", { src: deel.dataset.src, async: false });
      delete deel.dataset.src;
    }
  };
  if (filter) {
    filter.querySelector(".tekstveld").hidden = false;
    for (const soort of ["pointerenter", "focusin", "change"]) filter.addEventListener(soort, laadFilter);
    if (/=/.test(location.search + location.hash)) laadFilter();
  }

  // Alleen wat deze browser kan.
  const voet = document.querySelector(".voet .breed > :last-child");
  const deel = document.querySelector(".deel");
  const zeg = (waar, woorden) => { waar.lastChild.textContent = woorden; };
  const adres = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  const sw = location.protocol.startsWith("http") && navigator.serviceWorker;
  const knoppen = [
    [navigator.clipboard, deel, "Kopieer de link", () => navigator.clipboard.writeText(adres).then(() => zeg(deel, "De link is gekopieerd."))],
    [navigator.share, deel, "Deel met een andere app", () => navigator.share({ title: document.title, url: adres })],
    [sw, voet, "Bewaar de hele site op dit apparaat", async () => {
      zeg(voet, "Bezig met bewaren …");
      register();
      (await sw.ready).active.postMessage("alles");
    }],
  ];
  for (const waar of [deel, voet]) waar?.append(maak("p", { className: "melding", role: "status" }));
  for (const [kan, waar, naam, doe] of knoppen) {
    if (!kan || !waar) continue;
    const knop = maak("button", { className: "link", textContent: naam });
    knop.addEventListener("click", () => Promise.resolve(doe()).catch(() => {}));
    waar.querySelector("ul").appendChild(maak("li")).append(knop);
  }

  // Een melding noemt ook de kop in het adres.
  for (const a of alle('a[href*="/issues/new?template="]')) {
    a.addEventListener("click", () => {
      const kop = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("h2, h3, h4");
      const heen = new URL(a.href);
      heen.searchParams.set("deel", kop?.textContent.trim() ?? "");
      a.href = heen;
    });
  }

  // Pas vanaf de tweede pagina: een eerste bezoek haalt niets extra's op.
  if (!sw) return;
  const register = () => sw.register(new URL("sw.js", begin));
  sw.addEventListener("message", ({ data }) => {
    if (data.klaar) zeg(voet, `${data.klaar} pagina’s bewaard op dit apparaat.`);
    if (!data.kopie) return;
    const regel = maak("p", { className: "kopie", role: "status" });
    const dag = new Date(data.kopie).toLocaleDateString("nl-NL", { dateStyle: "long" });
    document.body.prepend(regel);
    regel.textContent = `Je hebt geen verbinding. Dit is een kopie van ${dag}.`;
  });
  sw.startMessages();
  if (document.referrer.startsWith(begin.href)) addEventListener("load", register);
})();
