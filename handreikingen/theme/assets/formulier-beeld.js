// What was filled in as readers will see it: fields in words, and the text with its headings and lists.
(function (root) {
  "use strict";

  const { maak } = root.Formulier;
  const PUNT = /^\s*(?:[-*]|(\d+)\.)\s+(.*)$/;

  // Text with **thick** and *slanted* parts; everything else stays as it was typed.
  function zinnen(tekst) {
    return tekst.split(/(\*\*[^*\n]+\*\*|\*[^*\s][^*\n]*\*)/).filter(Boolean).map((deel) => {
      if (/^\*\*.+\*\*$/.test(deel)) return maak("strong", {}, deel.slice(2, -2));
      if (/^\*.+\*$/.test(deel)) return maak("em", {}, deel.slice(1, -1));
      return deel;
    });
  }

  // Blocks of a text in Markdown: headings, lists and paragraphs.
  function opgemaakt(tekst) {
    return tekst.split(/\n\s*\n/).map((blok) => blok.trim()).filter(Boolean).map((blok) => {
      const kop = /^(#{2,4})\s+(.*)$/.exec(blok);
      if (kop && !blok.includes("\n")) return maak(`h${kop[1].length}`, {}, ...zinnen(kop[2]));
      const punten = blok.split("\n").map((regel) => PUNT.exec(regel));
      if (punten.every(Boolean)) return maak(punten[0][1] ? "ol" : "ul", {}, ...punten.map((punt) => maak("li", {}, ...zinnen(punt[2]))));
      return maak("p", {}, ...zinnen(blok.replace(/\s*\n\s*/g, " ")));
    });
  }

  function naamVan(vorm, waarde, model) {
    const lijst = (vorm.soorten || []).flatMap((soort) => model.lijsten[soort] || []);
    const gevonden = lijst.find(([id]) => id === waarde || String(waarde).endsWith(`/${id}`));
    return gevonden ? gevonden[1] : String(waarde);
  }

  // A value in words: the names of what was chosen, parts as a list.
  function waarde(vorm, gegeven, model) {
    if (vorm.vorm === "ja") return gegeven ? "ja" : "nee";
    if (vorm.vorm === "blok") return gegevens(vorm.velden.filter((veld) => veld.veld !== "id"), gegeven, model);
    if (vorm.vorm !== "lijst") return naamVan(vorm, gegeven, model);
    if (vorm.van.vorm === "verwijzing" || vorm.van.vorm === "keuze") return gegeven.map((deel) => naamVan(vorm.van, deel, model)).join(", ");
    return maak("ul", {}, ...gegeven.map((deel) => maak("li", {}, waarde(vorm.van, deel, model))));
  }

  function gegevens(velden, waarden, model) {
    const gevuld = velden.filter((veld) => waarden[veld.veld] !== undefined);
    return maak("dl", {}, ...gevuld.flatMap((veld) => [maak("dt", {}, veld.label), maak("dd", {}, waarde(veld, waarden[veld.veld], model))]));
  }

  root.Formulier = Object.assign(root.Formulier, { gegevens, opgemaakt });
})(globalThis);
