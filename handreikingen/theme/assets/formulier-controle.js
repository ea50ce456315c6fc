// What the form says about what you filled in: the codes and the words of `handreikingen controleer`.
// Classic script without dependencies: works from disk, and under Node for the test that compares both.
(function (root) {
  "use strict";

  const GEEN = Symbol("geen");
  const { LEZERS, bedoelJe, heel, nabij, prive, tekstfouten, veldnaam, vul, webadres } = root.Formulier;

  // --- één bestand ----------------------------------------------------------------------------------------

  class Keuring {
    constructor(model, soort) {
      this.model = model;
      this.soort = soort;
      this.fouten = [];
    }

    meld(code, pad, woorden = {}) {
      const [wat, doe] = this.model.meldingen[code];
      const alles = { veld: veldnaam(pad), ...woorden };
      const tekst = `${vul(wat, alles, this.model.patronen)} ${vul(doe, alles, this.model.patronen).trim()}`.trim();
      this.fouten.push({ code, pad, tekst });
    }

    velden(velden, waarden, pad, soortnaam) {
      const bekend = velden.map((veld) => veld.veld);
      for (const naam of Object.keys(waarden)) {
        if (!bekend.includes(naam)) {
          const anders = "Haal de regel weg of kijk hoe het gegeven heet.";
          const suggestie = heel(bedoelJe(naam, bekend, anders));
          this.meld("HR013", [...pad, naam], { Soort: `Een ${soortnaam}`, veld: naam, suggestie });
        }
      }
      for (const veld of velden) {
        const waarde = veld.veld in waarden ? waarden[veld.veld] : GEEN;
        const hier = [...pad, veld.veld];
        if (waarde !== GEEN) this.waarde(veld, waarde, hier);
        else if (veld.nodig) {
          this.meld("HR014", hier, { Soort: `Een ${soortnaam}`, veld: veld.veld, uitleg: heel(veld.uitleg) });
        }
      }
    }

    waarde(vorm, waarde, pad) {
      if (waarde === null) return this.meld("HR018", pad);
      if (vorm.vorm === "lijst") return this.lijst(vorm, waarde, pad);
      if (vorm.vorm === "blok") {
        if (typeof waarde !== "object" || Array.isArray(waarde)) {
          return this.vormfout(pad, "een blok met gegevens", "Schrijf per regel: gegeven: waarde.");
        }
        return this.velden(vorm.velden, waarde, pad, vorm.soort);
      }
      if (vorm.vorm === "getal") {
        if (typeof waarde !== "string" || !/^\d{1,9}$/.test(waarde)) {
          this.vormfout(pad, "een heel getal", "Schrijf alleen cijfers, zoals 26.");
        }
        return undefined;
      }
      if (vorm.vorm === "ja") {
        if (typeof waarde !== "boolean") {
          this.vormfout(pad, "true of false", "Schrijf true of false, zonder aanhalingstekens.");
        }
        return undefined;
      }
      return this.tekst(vorm, waarde, pad);
    }

    vormfout(pad, verwacht, tip) { this.meld("HR015", pad, { verwacht, tip }); }

    lijst(vorm, waarde, pad) {
      if (!Array.isArray(waarde)) return this.vormfout(pad, "een lijst", "Schrijf het tussen blokhaken: [eerste, tweede].");
      const eerder = this.fouten.length;
      waarde.forEach((deel, nummer) => this.waarde(vorm.van, deel, [...pad, nummer]));
      if (vorm.minst && waarde.length < vorm.minst && this.fouten.length === eerder) {
        this.meld("HR030", pad, { gevonden: waarde.length, grens: `het moeten er minstens ${vorm.minst} zijn` });
      }
      return undefined;
    }

    tekst(vorm, waarde, pad) {
      if (vorm.vorm === "keuze") return this.keuze(vorm, waarde, pad);
      const lezer = LEZERS[vorm.vorm];
      if (lezer) {
        if (typeof waarde !== "string" || !lezer(waarde)) {
          const zo = (vorm.voorbeelden || ["2026-11-24"]).join(" of ");
          this.meld("HR017", pad, { waarde, vorm: heel(`Schrijf het zo: ${zo}.`) });
        }
        return undefined;
      }
      if (typeof waarde !== "string") {
        return this.vormfout(pad, "tekst", "Zet aanhalingstekens om de tekst, of kijk of een regel te ver inspringt.");
      }
      return this.platteTekst(vorm, waarde.trim(), pad);
    }

    platteTekst(vorm, tekst, pad) {
      const lengte = [...tekst].length;
      if (vorm.vorm === "verwijzing") return undefined;
      if (vorm.grens && lengte === 0) return this.meld("HR018", pad);
      if (vorm.grens && lengte > vorm.grens) {
        return this.meld("HR019", pad, { gevonden: `${lengte} tekens`, grens: vorm.grens });
      }
      const rauw = vorm.tekens && /[<>]|\{\{|\}\}|\{%|%\}|\{#|#\}/.exec(tekst);
      if (rauw) return this.meld("HR027", pad, { teken: rauw[0] });
      const woorden = tekst.split(/\s+/).filter(Boolean).length;
      if (vorm.woorden && woorden > vorm.woorden) {
        return this.meld("HR019", pad, { gevonden: `${woorden} woorden`, grens: vorm.woorden });
      }
      if (vorm.vorm === "naam" && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(tekst)) return this.meld("HR029", pad, { waarde: tekst });
      if (vorm.patroon && !new RegExp(vorm.patroon).test(tekst)) return this.meld("HR029", pad, { waarde: tekst });
      if (vorm.vorm === "webadres" && !webadres(tekst)) return this.meld("HR028", pad, { waarde: tekst });
      return undefined;
    }

    keuze(vorm, waarde, pad) {
      if (vorm.keuzes.includes(waarde)) return;
      const elk = `Kies uit: ${vorm.keuzes.join(", ")}.`;
      const suggestie = vorm.keuzes.length > 4 ? bedoelJe(String(waarde), vorm.keuzes, elk) : elk;
      const laatste = pad[pad.length - 1];
      this.meld("HR016", pad, { waarde: String(waarde), veld: veldnaam(pad), suggestie: heel(suggestie), laatste });
    }

    // Every text, wherever it stands: template signs, and what belongs to one person.
    teksten(waarde, pad) {
      if (Array.isArray(waarde)) waarde.forEach((deel, nummer) => this.teksten(deel, [...pad, nummer]));
      else if (waarde && typeof waarde === "object") {
        for (const [naam, deel] of Object.entries(waarde)) this.teksten(deel, [...pad, naam]);
      } else if (typeof waarde === "string") {
        const teken = new RegExp(this.model.patronen.sjabloontekens).exec(waarde);
        if (teken) this.meld("HR027", pad, { teken: teken[0] });
        for (const code of prive(waarde, this.model.patronen)) this.meld(code, pad);
      }
    }

    verwijzingen(vorm, waarde, pad) {
      if (vorm.vorm === "lijst") waarde.forEach((deel, nummer) => this.verwijzingen(vorm.van, deel, [...pad, nummer]));
      else if (vorm.vorm === "blok") {
        for (const veld of vorm.velden) {
          if (veld.veld in waarde) this.verwijzingen(veld, waarde[veld.veld], [...pad, veld.veld]);
        }
      } else if (vorm.vorm === "verwijzing") this.verwijzing(vorm.soorten, waarde, pad);
    }

    verwijzing(soorten, waarde, pad) {
      const { lijsten, woorden } = this.model;
      const [eerste, ...rest] = waarde.split("/");
      const gezegd = rest.length && soorten.includes(eerste);
      const bedoeld = gezegd ? [eerste] : soorten;
      const doel = gezegd ? rest.join("/") : waarde;
      const ids = (soort) => (lijsten[soort] || []).map(([id]) => id);
      if (bedoeld.some((soort) => ids(soort).includes(doel))) return;
      const namen = bedoeld.map((soort) => woorden[soort].naam);
      const wat = namen.length > 1 ? `${namen.slice(0, -1).join(", ")} of ${namen[namen.length - 1]}` : namen[0];
      const bijna = bedoeld.map((soort) => nabij(doel, ids(soort))).find(Boolean);
      const plekken = [...new Set(bedoeld.map((soort) => woorden[soort].plek))].join(" of ");
      const suggestie = heel(bijna ? `Bedoel je ‘${bijna}’?` : `Kijk in ${plekken} wat er is.`);
      this.meld("HR101", pad, { Wat: heel(wat[0].toUpperCase() + wat.slice(1)), naam: doel, suggestie });
    }
  }
  Object.assign(Keuring.prototype, root.Formulier.regels);

  // All faults of what was filled in for a kind, and of the text below it.
  function controleer(model, soort, waarden, tekst = "") {
    const gekozen = model.soorten.find((keuze) => keuze.soort === soort);
    const keuring = new Keuring(model, soort);
    keuring.velden(gekozen.velden, waarden, [], soort);
    const leesbaar = keuring.fouten.length === 0;
    if (leesbaar) {
      keuring.verwijzingen({ vorm: "blok", velden: gekozen.velden }, waarden, []);
      keuring.regels(waarden, tekst);
    }
    keuring.teksten(waarden, []);
    for (const [code, woorden] of tekstfouten(tekst, model)) keuring.meld(code, ["tekst"], woorden);
    const uniek = new Map(keuring.fouten.map((fout) => [`${fout.code} ${fout.pad.join("/")} ${fout.tekst}`, fout]));
    return [...uniek.values()];
  }

  root.Formulier = Object.assign(root.Formulier, { controleer });
})(globalThis);
