// Wat de site extra kan als er JavaScript is. Zonder dit script werkt alles: het voegt alleen toe.
(() => {
  "use strict";
  const begin = new URL(document.currentScript.dataset.begin, location.href);
  const wortel = document.documentElement;
  const alle = (wat, waar = document) => [...waar.querySelectorAll(wat)];

  // Van schijf is er geen server die bij een map zijn index.html zoekt.
  if (location.protocol === "file:") for (const a of alle("a[href]")) if (/^file:.*\/$/.test(a.protocol + a.pathname)) a.pathname += "index.html";

  // Een keuze van de lezer, op dit apparaat. Kan er niets bewaard worden, dan geldt ze tot de volgende pagina.
  const bewaar = (sleutel, waarde) => {
    try {
      if (waarde) localStorage.setItem(sleutel, waarde);
      else localStorage.removeItem(sleutel);
    } catch { /* geen opslag: de keuze geldt alleen nu */ }
  };
  const lees = (sleutel) => {
    try { return localStorage.getItem(sleutel) ?? ""; } catch { return ""; }
  };

  // Kleuren.
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

  // Afvinklijsten: wat je afvinkt, blijft op dit apparaat. De tekst is de sleutel: een verschoven regel blijft goed.
  const taken = alle(".task-list input");
  const lijst = `taken:${location.pathname}`;
  const tekst = (vak) => vak.closest("label").textContent.trim();
  const klaar = new Set(JSON.parse(lees(lijst) || "[]"));
  for (const vak of taken) {
    if (klaar.has(tekst(vak))) vak.checked = true;
    vak.addEventListener("change", () => {
      bewaar(lijst, JSON.stringify(taken.filter((t) => t.checked).map(tekst)));
    });
  }

  // Afdrukken: alles wat ingeklapt is, open.
  addEventListener("beforeprint", () => {
    for (const deel of alle("main details:not([open])")) {
      deel.removeAttribute("name");
      deel.open = true;
    }
  });

  // Zoeken: pas ophalen als iemand gaat zoeken of uit de resultaten komt. Is de lijn zeker gratis, dan al als de browser
  // niets te doen heeft. Script en woorden komen tegelijk: dat scheelt wachten.
  const zoekvak = document.querySelector("[data-zoekvak]");
  const voegToe = (soort, eigenschappen) => document.head.append(Object.assign(document.createElement(soort), eigenschappen));
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
  // Ctrl+K of Cmd+K: naar het zoekvak, ook als er nog niets van zoeken is opgehaald.
  addEventListener("keydown", (e) => {
    if (!zoekvak || !(e.ctrlKey || e.metaKey) || e.altKey || e.shiftKey || e.key.toLowerCase() !== "k") return;
    e.preventDefault();
    zoekvak.closest("[popover]:not(:popover-open)")?.showPopover();
    zoekvak.querySelector("input").select();
    zoekvak.querySelector("input").focus();
  });
  // Eerst staat de pagina er, dan pas gaan de delen van zoeken over de lijn.
  if (document.getElementById("zoeken-zonder-script") || /[?&]markeer=/.test(location.search)) requestAnimationFrame(() => setTimeout(laadZoeken));

  // Alles op een rij filtert zonder script. Tellen en zoeken komen erbij als iemand begint of al koos.
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

  // Delen en bewaren.
  const zeg = (bij, woorden) => {
    bij.closest("div").querySelector(".melding").textContent = woorden;
  };
  const adres = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  const doen = {
    kopieer: (b) => navigator.clipboard.writeText(adres).then(() => zeg(b, "De link is gekopieerd.")),
    deel: () => navigator.share({ title: document.title, url: adres }),
    bewaar: (b) => {
      zeg(b, "Bezig met bewaren …");
      navigator.serviceWorker.ready.then((r) => r.active.postMessage("alles"));
    },
  };
  const web = location.protocol.startsWith("http");
  const sw = web && "serviceWorker" in navigator && navigator.serviceWorker;
  const kan = { kopieer: navigator.clipboard, deel: navigator.share, bewaar: sw };
  for (const b of alle("[data-doe]")) {
    const wat = b.dataset.doe;
    b.closest("li").hidden = !kan[wat];
    b.addEventListener("click", () => Promise.resolve(doen[wat](b)).catch(() => {}));
  }

  // Een melding of vraag noemt ook het deel waar je was: de kop in het adres.
  for (const a of alle('a[href*="/issues/new?template="]')) {
    a.addEventListener("click", () => {
      const kop = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("h2, h3, h4");
      const heen = new URL(a.href);
      heen.searchParams.set("deel", [...(kop?.childNodes ?? [])].filter((n) => !n.classList?.contains("headerlink")).map((n) => n.textContent).join("").trim());
      a.href = heen;
    });
  }

  // Zonder verbinding: pas vanaf de tweede pagina, zodat een eerste bezoek niets extra's ophaalt.
  if (!sw) return;
  const register = () => sw.register(new URL("sw.js", begin));
  sw.addEventListener("message", ({ data }) => {
    if (data.klaar) zeg(document.querySelector("[data-doe=bewaar]"), `${data.klaar} pagina’s bewaard op dit apparaat.`);
    if (!data.kopie) return;
    const regel = document.createElement("p");
    const dag = new Date(data.kopie).toLocaleDateString("nl-NL", { dateStyle: "long" });
    regel.className = "kopie";
    regel.setAttribute("role", "status");
    document.body.prepend(regel);
    regel.textContent = `Je hebt geen verbinding. Dit is een kopie van ${dag}.`;
  });
  sw.startMessages?.();
  if (document.referrer.startsWith(begin.href)) addEventListener("load", register);
  document.querySelector("[data-doe=bewaar]")?.addEventListener("click", register);
})();
