// From what was filled in to the file as it must stand in docs/: fields as YAML, then the text.
(function (root) {
  "use strict";

  const GEWOON = /^[A-Za-zÀ-ÿ0-9](?:[A-Za-zÀ-ÿ0-9_ ’.,?()/-]|:(?=[^\s]))*$/;
  const GEEN_TEKST = /^(?:true|false|null|yes|no|on|off|ja|nee|y|n|[\d.,_-]+|\d.*:.*)$/i;
  const NAAM = /^[a-z0-9/-]+$/;
  const DATUM = /^\d{4}(?:-\d{2}(?:-\d{2}(?: \d{2}:\d{2})?)?)?$/;
  const LANGST = 80;

  function waarde(gegeven) {
    if (typeof gegeven !== "string") return String(gegeven);
    if (DATUM.test(gegeven) || /^\d{1,9}$/.test(gegeven)) return gegeven;
    const plat = GEWOON.test(gegeven) && !GEEN_TEKST.test(gegeven) && gegeven.trim() === gegeven;
    return plat ? gegeven : JSON.stringify(gegeven);
  }

  // The lines of `naam: gegeven`, as a person would write them.
  function regels(naam, gegeven) {
    if (Array.isArray(gegeven)) {
      if (gegeven.length && gegeven.every((deel) => typeof deel === "string" && NAAM.test(deel))) {
        return [`${naam}: [${gegeven.join(", ")}]`];
      }
      if (!gegeven.length) return [`${naam}: []`];
      return [`${naam}:`, ...gegeven.flatMap((deel) => streepje(deel))];
    }
    if (gegeven && typeof gegeven === "object") return [`${naam}:`, ...blok(gegeven).map((regel) => `  ${regel}`)];
    return [`${naam}: ${gegeven === null ? "" : waarde(gegeven)}`.trimEnd()];
  }

  function streepje(deel) {
    if (deel === null || typeof deel !== "object") return [`  - ${waarde(deel)}`];
    const [eerste, ...rest] = blok(deel);
    return [`  - ${eerste}`, ...rest.map((regel) => `    ${regel}`)];
  }

  function blok(gegevens) {
    return Object.entries(gegevens).flatMap(([naam, gegeven]) => regels(naam, gegeven));
  }

  // The file of a page, or the item of a register.
  function bestand(soort, gegevens, tekst = "") {
    if (!soort.map) return `${streepje(gegevens).map((regel) => regel.slice(2)).join("\n")}\n`;
    const onder = tekst.trim() ? `${tekst.trim()}\n` : "";
    return `---\n${blok(gegevens).join("\n")}\n---\n${onder}`;
  }

  // The text of a page from what was written below each heading; empty ones are left out.
  function tekst(koppen, geschreven) {
    return koppen
      .map((kop, nummer) => [kop.kop, (geschreven[nummer] || "").trim()])
      .filter(([, alinea]) => alinea)
      .map(([kop, alinea]) => `## ${kop}\n\n${alinea}\n`)
      .join("\n");
  }

  // The name that a title gives (views/new_page.py, slug).
  function slak(titel) {
    const plat = titel.replace(/['’‘`]/g, "").normalize("NFKD").replace(/[^\x00-\x7f]/g, "");
    return plat.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, LANGST).replace(/-+$/, "");
  }

  function pad(soort, gegevens) {
    if (!soort.map) return soort.bestand;
    const dag = soort.soort === "bijeenkomst" && gegevens.begin ? `${gegevens.begin.slice(0, 10)} ` : "";
    return `${soort.map}/${slak(dag + (gegevens.titel || "")) || "nieuw"}.md`;
  }

  root.Formulier = Object.assign(root.Formulier || {}, { bestand, pad, slak, tekst });
})(globalThis);
