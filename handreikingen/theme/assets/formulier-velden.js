// The fields of the form: from a shape of the model to labels and controls, and back to values.
(function (root) {
  "use strict";

  const VEEL = 16;
  const LANG = 300;
  const VASTE_NAAM = { opbrengst: "v", peiling: "peiling-" };
  const MEER = { opbrengst: "uitkomst", peiling: "peiling", antwoord: "antwoord" };

  function maak(tag, kenmerken = {}, ...kinderen) {
    const element = document.createElement(tag);
    for (const [naam, waarde] of Object.entries(kenmerken)) {
      if (waarde === false || waarde === undefined) continue;
      if (naam === "bij") for (const [soort, doe] of Object.entries(waarde)) element.addEventListener(soort, doe);
      else element.setAttribute(naam, waarde === true ? "" : waarde);
    }
    element.append(...kinderen.filter((kind) => kind !== null && kind !== undefined));
    return element;
  }

  const knop = (tekst, doe, klasse = "") => maak("button", { type: "button", class: `formulier-knop ${klasse}`, bij: { click: doe } }, tekst);
  const naamVan = (pad) => `f-${pad.join("-")}`;

  class Velden {
    constructor(model) { this.model = model; }

    keuzes(vorm) {
      if (vorm.vorm === "keuze") return vorm.keuzes.map((keuze) => [keuze, keuze]);
      if (vorm.vorm !== "verwijzing") return null;
      const [eerste, ...rest] = vorm.soorten;
      if (!rest.length) return this.model.lijsten[eerste] || [];
      return vorm.soorten.flatMap((soort) => (this.model.lijsten[soort] || []).map(([id, naam]) => [`${soort}/${id}`, naam]));
    }

    // A field with its label, explanation and place for a fault: { element, lees }.
    veld(vorm, pad, waarde) {
      if (vorm.vorm === "lijst") return this.lijst(vorm, pad, waarde);
      if (vorm.vorm === "ja") return this.vinkje(vorm, pad, waarde);
      const bediening = this.bediening(vorm, pad, waarde);
      const element = maak("div", { class: "formulier-veld", "data-pad": pad.join(".") },
        maak("label", { for: naamVan(pad) }, this.kop(vorm)), this.uitleg(vorm, pad), this.fout(pad), bediening);
      return { element, lees: () => bediening.value.trim() || undefined };
    }

    kop(vorm) { return vorm.nodig ? `${vorm.label} (nodig)` : vorm.label; }
    uitleg(vorm, pad) { return maak("p", { class: "formulier-uitleg", id: `${naamVan(pad)}-uitleg` }, vorm.uitleg || ""); }
    fout(pad) { return maak("p", { class: "formulier-fout", id: `${naamVan(pad)}-fout`, hidden: true }); }

    bediening(vorm, pad, waarde = "") {
      const naam = naamVan(pad);
      const kenmerken = { id: naam, "aria-describedby": `${naam}-fout ${naam}-uitleg`, "aria-required": vorm.nodig ? "true" : undefined };
      const keuzes = this.keuzes(vorm);
      if (keuzes) {
        const opties = keuzes.map(([id, tekst]) => maak("option", { value: id, selected: id === waarde }, tekst));
        return maak("select", kenmerken, maak("option", { value: "" }, "Kies …"), ...opties);
      }
      if (vorm.vorm === "tekst" && (vorm.grens || 0) > LANG) {
        const vak = maak("textarea", { ...kenmerken, rows: 3 });
        vak.value = waarde;
        return vak;
      }
      const soort = { dag: "date", webadres: "url" }[vorm.vorm] || "text";
      const regel = maak("input", { ...kenmerken, type: soort, inputmode: vorm.vorm === "getal" ? "numeric" : undefined });
      regel.value = waarde;
      return regel;
    }

    vinkje(vorm, pad, waarde) {
      const naam = naamVan(pad);
      const vak = maak("input", { type: "checkbox", id: naam, checked: waarde === true, "aria-describedby": `${naam}-uitleg` });
      const regel = maak("label", { class: "formulier-vinkje", for: naam }, vak, maak("span", {}, vorm.label));
      const element = maak("div", { class: "formulier-veld", "data-pad": pad.join(".") }, regel, this.uitleg(vorm, pad), this.fout(pad));
      return { element, lees: () => (vak.checked ? true : undefined) };
    }

    lijst(vorm, pad, waarde = []) {
      const keuzes = this.keuzes(vorm.van);
      const kiesbaar = keuzes && keuzes.length <= VEEL;
      const groep = maak("fieldset", { class: "formulier-groep", id: naamVan(pad), tabindex: "-1", "data-pad": pad.join("."),
        "aria-describedby": `${naamVan(pad)}-fout ${naamVan(pad)}-uitleg` },
      maak("legend", {}, this.kop(vorm)), this.uitleg(vorm, pad), this.fout(pad));
      return kiesbaar ? this.vinkjes(groep, keuzes, pad, waarde) : this.herhaling(groep, vorm, pad, waarde);
    }

    vinkjes(groep, keuzes, pad, waarde) {
      const rij = maak("div", { class: "formulier-vinkjes" });
      groep.append(rij);
      const vakken = keuzes.map(([id, tekst], nummer) => {
        const naam = `${naamVan(pad)}-${nummer}`;
        const vak = maak("input", { type: "checkbox", id: naam, value: id, checked: waarde.includes(id) });
        rij.append(maak("label", { class: "formulier-vinkje", for: naam }, vak, maak("span", {}, tekst)));
        return vak;
      });
      const lees = () => {
        const gekozen = vakken.filter((vak) => vak.checked).map((vak) => vak.value);
        return gekozen.length ? gekozen : undefined;
      };
      return { element: groep, lees };
    }

    // Parts that can be added and taken away: blocks of fields, or one control each.
    herhaling(groep, vorm, pad, waarde) {
      const isBlok = vorm.van.vorm === "blok";
      const wat = isBlok ? MEER[vorm.van.soort] || vorm.van.soort : "regel";
      const rij = maak("div");
      let delen = [];
      const nu = () => delen.map((deel) => deel.lees());
      const teken = (waarden) => {
        delen = waarden.map((deel, nummer) => this.deel(vorm, [...pad, nummer], deel, `${wat[0].toUpperCase()}${wat.slice(1)} ${nummer + 1}`));
        rij.replaceChildren(...delen.map((deel, nummer) => {
          deel.element.append(knop(`Haal ${wat} ${nummer + 1} weg`, () => {
            teken(nu().filter((_, ander) => ander !== nummer));
            gewijzigd(groep);
            erbij.focus();
          }, "formulier-weg"));
          return deel.element;
        }));
      };
      const erbij = knop(`Voeg een ${wat} toe`, () => {
        teken([...nu(), isBlok ? this.nieuw(vorm.van, nu()) : ""]);
        gewijzigd(groep);
        const laatste = rij.lastElementChild.querySelectorAll("input, select, textarea");
        (laatste[0] || erbij).focus();
      });
      teken(waarde);
      groep.append(rij, erbij);
      const lees = () => {
        const gevuld = nu().filter((deel) => deel !== undefined && deel !== "");
        return gevuld.length ? gevuld : undefined;
      };
      return { element: groep, lees };
    }

    deel(vorm, pad, waarde, titel) {
      if (vorm.van.vorm === "blok") {
        const blok = this.blok(vorm.van.velden, pad, waarde || {});
        const element = maak("fieldset", { class: "formulier-blok", "data-pad": pad.join(".") }, maak("legend", {}, titel), this.fout(pad), ...blok.elementen);
        return { element, lees: blok.lees };
      }
      const bediening = this.bediening(vorm.van, pad, waarde);
      const element = maak("div", { class: "formulier-regel", "data-pad": pad.join(".") },
        maak("label", { for: naamVan(pad) }, titel), this.fout(pad), bediening);
      return { element, lees: () => bediening.value.trim() || undefined };
    }

    nieuw(blok, anderen) {
      const voor = VASTE_NAAM[blok.soort];
      if (!voor) return {};
      const bezet = anderen.map((deel) => deel.id);
      let nummer = anderen.length + 1;
      while (bezet.includes(`${voor}${nummer}`)) nummer += 1;
      return { id: `${voor}${nummer}` };
    }

    // Fields together: what is asked at once, and the rest one click away.
    blok(velden, pad, waarden) {
      const gemaakt = velden.map((veld) => [veld, this.veld(veld, [...pad, veld.veld], waarden[veld.veld])]);
      const meteen = gemaakt.filter(([veld]) => veld.meteen).map(([, deel]) => deel.element);
      const later = gemaakt.filter(([veld]) => !veld.meteen).map(([, deel]) => deel.element);
      // The fixed name was filled in by us: no reason to open.
      const open = gemaakt.some(([veld]) => !veld.meteen && veld.veld !== "id" && veld.veld in waarden);
      const meer = later.length ? maak("details", { class: "formulier-meer", open }, maak("summary", {}, "Nog meer invullen (mag)"), ...later) : null;
      const lees = () => Object.fromEntries(gemaakt.map(([veld, deel]) => [veld.veld, deel.lees()]).filter(([, waarde]) => waarde !== undefined));
      return { elementen: meer ? [...meteen, meer] : meteen, lees };
    }
  }

  function gewijzigd(element) { element.dispatchEvent(new Event("change", { bubbles: true })); }

  root.Formulier = Object.assign(root.Formulier, { Velden, knop, maak, naamVan });
})(globalThis);
