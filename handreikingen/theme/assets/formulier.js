// The form on /meedoen/delen/: choose, fill in, see what is wrong, and send. Nothing leaves the device by itself.
(function (root) {
  "use strict";

  const plek = document.getElementById("deelformulier");
  const model = root.FormulierModel;
  if (!plek || !model) return;

  const { Velden, bestand, controleer, gegevens, knop, maak, naamVan, opgemaakt, pad, tekst: voegSamen } = root.Formulier;
  const BEWAARD = "handreikingen-formulier";
  const PAST = 6000;
  const velden = new Velden(model);
  const stand = lees();
  let gekozen = model.soorten.find((soort) => soort.soort === stand.soort) || model.soorten[1];
  let formulier = null;
  let alles = false;
  let [wachter, oordeel] = [0, 0];
  const aangeraakt = new Set();

  // --- bewaren op dit apparaat ----------------------------------------------------------------------------

  function lees() {
    try { return JSON.parse(localStorage.getItem(BEWAARD)) || { concept: {} }; } catch { return { concept: {} }; }
  }

  function bewaar() {
    stand.soort = gekozen.soort;
    stand.concept[gekozen.soort] = { waarden: formulier.lees(), tekst: formulier.alineas() };
    try { localStorage.setItem(BEWAARD, JSON.stringify(stand)); } catch { /* private window: nothing is kept */ }
  }

  function wis() {
    if (!root.confirm("Weet je het zeker? Alles wat je hier invulde, is dan weg.")) return;
    try { localStorage.removeItem(BEWAARD); } catch { /* nothing was kept */ }
    stand.concept = {};
    teken();
    plek.querySelector("input[type=radio]:checked").focus();
  }

  // --- tekenen --------------------------------------------------------------------------------------------

  function kiezer() {
    const keuzes = model.soorten.map((soort) => maak("label", { class: "formulier-vinkje formulier-soort", for: `f-soort-${soort.soort}` },
      maak("input", { type: "radio", name: "soort", id: `f-soort-${soort.soort}`, value: soort.soort, checked: soort === gekozen,
        bij: { change: () => { bewaar(); gekozen = soort; teken(); document.getElementById(`f-soort-${soort.soort}`).focus(); } } }),
      maak("span", {}, maak("strong", {}, soort.naam), maak("span", { class: "formulier-uitleg" }, soort.uitleg))));
    return maak("fieldset", { class: "formulier-groep" }, maak("legend", {}, "Wat wil je delen?"), ...keuzes);
  }

  function alineas(geschreven) {
    const vakken = gekozen.tekst.map((kop, nummer) => {
      const naam = `f-tekst-${nummer}`;
      const vak = maak("textarea", { id: naam, rows: 5, "aria-describedby": `${naam}-uitleg` });
      vak.value = geschreven[nummer] || "";
      return [vak, maak("div", { class: "formulier-veld" }, maak("label", { for: naam }, kop.kop),
        maak("p", { class: "formulier-uitleg", id: `${naam}-uitleg` }, kop.uitleg), vak)];
    });
    const fout = maak("p", { class: "formulier-fout", id: "f-tekst-fout", hidden: true });
    const groep = maak("fieldset", { class: "formulier-groep", id: "f-tekst", tabindex: "-1", "data-pad": "tekst" },
      maak("legend", {}, "De tekst"), fout, ...vakken.map(([, element]) => element));
    return { element: vakken.length ? groep : null, lees: () => vakken.map(([vak]) => vak.value) };
  }

  function teken() {
    const concept = stand.concept[gekozen.soort] || { waarden: {}, tekst: [] };
    const blok = velden.blok(gekozen.velden.filter((veld) => gekozen.map || !["id", "bron"].includes(veld.veld)), [], concept.waarden);
    const tekst = alineas(concept.tekst);
    formulier = { lees: blok.lees, alineas: tekst.lees };
    alles = false;
    aangeraakt.clear();
    const over = maak("div", { id: "formulier-over", class: "formulier-over", tabindex: "-1", role: "group", "aria-label": "Uitkomst van de controle" });
    plek.replaceChildren(
      maak("form", { novalidate: true, bij: { submit: (gebeurtenis) => { gebeurtenis.preventDefault(); keur(); }, change: raak, input: later } },
        kiezer(), ...blok.elementen, tekst.element, over, knoppen(), zonderAccount(),
        uitklap("Bekijk hoe het wordt", maak("div", { id: "f-beeld", class: "formulier-beeld" })),
        uitklap("Bekijk het bestand", maak("label", { for: "f-bestand" }, "De tekst van het bestand"),
          maak("textarea", { id: "f-bestand", readonly: true, rows: 16, spellcheck: "false" }))));
  }

  const uitklap = (naam, ...inhoud) => maak("details", { class: "formulier-meer", bij: { toggle: toonBestand } }, maak("summary", {}, naam), ...inhoud);

  function zonderAccount() {
    const anders = model.mail ? "Verstuur het dan met e-mail." : "Download dan het bestand, en geef het aan een ambassadeur of aan iemand van de regiegroep.";
    return maak("p", { class: "formulier-uitleg" }, `Versturen via GitHub kan met een gratis account. Heb je dat niet? ${anders}`);
  }

  function knoppen() {
    const rij = maak("div", { class: "formulier-knoppen" }, maak("button", { type: "submit", class: "formulier-knop" }, "Controleer"));
    if (model.repository) rij.append(knop("Verstuur via GitHub", github, "formulier-hoofd"));
    if (gekozen.map) rij.append(knop("Download het bestand", download));
    rij.append(knop("Kopieer de tekst", () => kopieer("De tekst is gekopieerd.")));
    if (model.mail) rij.append(knop("Verstuur met e-mail", mail));
    rij.append(knop("Wis alles", wis, "formulier-weg"));
    return rij;
  }

  // --- controleren ----------------------------------------------------------------------------------------

  const inhoud = () => bestand(gekozen, invoer(), voegSamen(gekozen.tekst, formulier.alineas()));

  // A question gets its permanent name and source from who puts it in the register.
  function invoer() {
    const waarden = formulier.lees();
    return gekozen.map ? waarden : { id: "nieuwe-vraag", ...waarden };
  }

  function fouten() {
    const bron = gekozen.map ? {} : { bron: ((model.lijsten.bron || [])[0] || [""])[0] };
    return controleer(model, gekozen.soort, { ...invoer(), ...bron }, voegSamen(gekozen.tekst, formulier.alineas()));
  }

  function raak(gebeurtenis) {
    const veld = gebeurtenis.target.closest("[data-pad]");
    if (veld) aangeraakt.add(veld.dataset.pad.split(".")[0]);
    // Not at once: a fault that disappears moves the page, away from under who is just clicking.
    if (veld && formulier) { clearTimeout(oordeel); oordeel = setTimeout(() => toon(fouten()), 250); later(); }
  }

  function later() { clearTimeout(wachter); wachter = setTimeout(() => { bewaar(); toonBestand(); }, 300); }

  function plaats(fout) {
    for (let lengte = fout.pad.length; lengte > 0; lengte -= 1) {
      const gevonden = plek.querySelector(`[data-pad="${fout.pad.slice(0, lengte).join(".")}"]`);
      if (gevonden) return gevonden;
    }
    return null;
  }

  function toon(gevonden) {
    for (const melding of plek.querySelectorAll(".formulier-fout")) { melding.hidden = true; melding.textContent = ""; }
    for (const veld of plek.querySelectorAll("[aria-invalid]")) veld.removeAttribute("aria-invalid");
    for (const fout of gevonden) {
      if (!alles && !aangeraakt.has(String(fout.pad[0]))) continue;
      const veld = plaats(fout);
      const melding = veld && veld.querySelector(".formulier-fout");
      if (!melding) continue;
      melding.hidden = false;
      melding.textContent = [melding.textContent, `${fout.code}: ${fout.tekst}`].filter(Boolean).join(" ");
      const bediening = document.getElementById(naamVan(veld.dataset.pad.split(".")));
      if (bediening) bediening.setAttribute("aria-invalid", "true");
      for (let om = veld.closest("details"); om; om = om.parentElement.closest("details")) if (alles) om.open = true;
    }
  }

  // All faults at once, with a link to each place; true when there are none.
  function keur() {
    alles = true;
    const gevonden = fouten();
    toon(gevonden);
    const over = document.getElementById("formulier-over");
    const kop = gevonden.length ? `${gevonden.length} ${gevonden.length === 1 ? "ding" : "dingen"} te herstellen` : "Klaar om te versturen";
    const lijst = gevonden.map((fout) => {
      const veld = plaats(fout);
      const doel = veld ? naamVan(veld.dataset.pad.split(".")) : "deelformulier";
      return maak("li", {}, maak("a", { href: `#${doel}`, bij: { click: (gebeurtenis) => {
        gebeurtenis.preventDefault();
        (document.getElementById(doel) || plek).focus();
      } } }, `${fout.code}: ${fout.tekst}`));
    });
    over.replaceChildren(maak("p", { class: "formulier-kop" }, kop), gevonden.length ? maak("ul", {}, ...lijst) : "");
    over.focus();
    return gevonden.length === 0;
  }

  function meld(tekst) {
    const over = document.getElementById("formulier-over");
    over.replaceChildren(maak("p", { class: "formulier-kop" }, tekst));
    over.focus();
  }

  // --- versturen ------------------------------------------------------------------------------------------

  function toonBestand() {
    const [vak, beeld] = ["f-bestand", "f-beeld"].map((naam) => document.getElementById(naam));
    if (vak && vak.closest("details").open) vak.value = inhoud();
    if (beeld && beeld.closest("details").open) toonBeeld(beeld);
  }

  // The page as readers will see it, near enough to judge it; the real frame comes with the proposal.
  function toonBeeld(beeld) {
    const { titel, samenvatting, ...rest } = formulier.lees();
    const tekst = voegSamen(gekozen.tekst, formulier.alineas());
    beeld.replaceChildren(maak("p", { class: "formulier-kop" }, titel || "Nog zonder titel"), maak("p", {}, samenvatting || ""),
      gegevens(gekozen.velden, rest, model), ...opgemaakt(tekst));
  }

  async function kopieer(tekst) {
    const vak = document.getElementById("f-bestand");
    vak.closest("details").open = true;
    vak.value = inhoud();
    vak.focus();
    vak.select();
    try { await navigator.clipboard.writeText(vak.value); } catch { document.execCommand("copy"); }
    meld(tekst);
  }

  const naam = () => pad(gekozen, formulier.lees()).split("/").pop();

  async function github() {
    if (!keur()) return;
    const vraag = { template: "vraag.yml", title: invoer().tekst || "", tekst: invoer().tekst || "", gegevens: inhoud() };
    const adres = gekozen.map ? `${model.repository}/new/main/docs/${gekozen.map}` : `${model.repository}/issues/new`;
    const gegevens = gekozen.map ? { filename: naam(), value: inhoud() } : vraag;
    const heel = `${adres}?${new URLSearchParams(gegevens)}`.replace(/\+/g, "%20");
    if (heel.length <= PAST) root.open(heel, "_blank", "noopener");
    else {
      await kopieer("De tekst is gekopieerd. Plak haar in het grote vak op GitHub.");
      root.open(`${adres}?${new URLSearchParams(gekozen.map ? { filename: naam() } : { template: "vraag.yml" })}`, "_blank", "noopener");
    }
  }

  function download() {
    const adres = URL.createObjectURL(new Blob([inhoud()], { type: "text/markdown;charset=utf-8" }));
    const link = maak("a", { href: adres, download: naam() });
    link.click();
    setTimeout(() => URL.revokeObjectURL(adres), 1000);
    const klaar = fouten().length ? "Er is nog iets te herstellen: klik op Controleer." : "Het bestand is goed.";
    meld(`Bewaard als ${naam()}. ${klaar}`);
  }

  async function mail() {
    if (!keur()) return;
    const past = inhoud().length < 1500;
    if (!past) await kopieer("De tekst is gekopieerd. Plak haar in het bericht.");
    const bericht = past ? inhoud() : "Plak hier de tekst uit het formulier.";
    root.location.href = `mailto:${model.mail}?subject=${encodeURIComponent(`Om te delen: ${gekozen.soort}`)}&body=${encodeURIComponent(bericht)}`;
  }

  teken();
})(globalThis);
