// The rules of the form about a kind as a whole (checks/examples.py, meetings.py, dates.py, names.py).
(function (root) {
  "use strict";

  const { heel, inWoorden, kort, moment, schrijf } = root.Formulier;
  const ALLEEN_BIJ = { tot: "oproep", aantal: "oproep", wie: "afspraak", gereed: "afspraak" };
  const ECHT = { school: "een echte school", bestuur: "een echt bestuur" };

  // Each rule is a method of the Keuring in formulier-controle.js.
  const regels = {
    regels(w, tekst) {
      this.verzonnenNaam(w, tekst);
      if (w.nagekeken) this.toekomst(w.nagekeken, ["nagekeken"]);
      if (w.nagekeken && w.herzien_na && w.herzien_na < w.nagekeken) {
        this.meld("HR216", ["herzien_na"], { herzien: w.herzien_na, nagekeken: w.nagekeken });
      }
      if (this.soort === "praktijkvoorbeeld") this.voorbeeld(w);
      if (this.soort === "handreiking" && w.kleine_school !== "ja" && !w.kleine_school_waarom) {
        this.meld("HR206", ["kleine_school"], { waarde: w.kleine_school });
      }
      if (this.soort === "handreiking" && w.wijzigingen && w.wijzigingen.length) this.wijzigingen(w);
      if (this.soort === "bijeenkomst") this.bijeenkomst(w);
    },

    toekomst(dag, pad) {
      const morgen = new Date(`${this.model.vandaag}T00:00:00Z`);
      morgen.setUTCDate(morgen.getUTCDate() + 1);
      if (dag > morgen.toISOString().slice(0, 10)) {
        this.meld("HR215", pad, { veld: pad[pad.length - 1], datum: inWoorden(dag) });
      }
    },

    voorbeeld(w) {
      const verzonnen = this.model.verzonnen.includes(w.organisatie);
      if (ECHT[w.organisatie_soort] && w.herkomst === "echt" && !w.toestemming) {
        this.meld("HR201", ["herkomst"], { wie: ECHT[w.organisatie_soort] });
      }
      if (w.toestemming) this.toekomst(w.toestemming, ["toestemming"]);
      const naam = kort(w.organisatie, this.model.patronen);
      if (w.herkomst === "modelschool" && !verzonnen) {
        const wat = heel(`De organisatie ‘${naam}’ staat niet als verzonnen in data/organisaties.yml`);
        this.meld("HR202", ["organisatie"], { wat, doe: "Zet haar erin met ‘fictief: true’, of schrijf ‘herkomst: echt’." });
      } else if (w.herkomst === "echt" && verzonnen) {
        const wat = heel(`De organisatie ‘${naam}’ is verzonnen`);
        this.meld("HR202", ["herkomst"], { wat, doe: "Schrijf ‘herkomst: modelschool’." });
      }
    },

    // A page that names a made-up organisation says that it is made up.
    verzonnenNaam(w, tekst) {
      const namen = [...this.model.verzonnen].sort((a, b) => b.length - a.length);
      if (this.soort === "vraag" || !namen.length || w.herkomst === "modelschool") return;
      const veilig = namen.map((naam) => naam.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      const patroon = new RegExp(`\\b(?:${veilig.join("|")})\\b`, "i");
      const genoemd = patroon.exec(tekst) || patroon.exec(`${w.titel}\n${w.samenvatting}`);
      if (genoemd && !/\b(?:fictie|verzonnen)/i.test(`${w.titel} ${w.samenvatting} ${tekst}`)) {
        const wat = heel(`Deze pagina noemt ‘${kort(genoemd[0], this.model.patronen)}’, en zegt niet dat die verzonnen is`);
        this.meld("HR202", ["tekst"], { wat, doe: "Schrijf er ‘fictief’ of ‘verzonnen’ bij." });
      }
    },

    wijzigingen(w) {
      const dagen = w.wijzigingen.map((wijziging) => wijziging.datum);
      const gesorteerd = [...dagen].sort();
      const gelijk = (lijst) => lijst.join() === dagen.join();
      if (!gelijk(gesorteerd) && !gelijk([...gesorteerd].reverse())) {
        const wat = "De wijzigingen staan niet op volgorde van datum";
        this.meld("HR217", ["wijzigingen"], { wat, doe: "Zet de nieuwste bovenaan." });
      }
      const laatste = gesorteerd[gesorteerd.length - 1];
      const nieuwste = w.wijzigingen.filter((wijziging) => wijziging.datum === laatste).map((wijziging) => wijziging.versie);
      if (!nieuwste.includes(w.versie)) {
        const nu = kort(w.versie || "leeg", this.model.patronen);
        const wat = heel(`De nieuwste wijziging is van versie ${kort(nieuwste[0], this.model.patronen)}, maar ‘versie’ is ${nu}`);
        this.meld("HR217", [w.versie ? "versie" : "wijzigingen"], { wat, doe: "Maak ze gelijk." });
      }
    },

    bijeenkomst(w) {
      const [begin, einde] = [w.begin && moment(w.begin), w.einde && moment(w.einde)];
      const onbekend = w.datum_onbekend === true;
      const meld = (pad, wat, doe) => this.meld("HR213", pad, { wat, doe });
      if (begin && einde && `${einde.dag} ${einde.tijd || "24"}` < `${begin.dag} ${begin.tijd}`) {
        this.meld("HR212", ["einde"], { begin: schrijf(begin), einde: schrijf(einde) });
      }
      if (begin && onbekend) {
        meld(["datum_onbekend"], "Er staat een begin, en ook dat de datum onbekend is", "Haal een van de twee weg.");
      } else if (einde && !begin) {
        meld(["einde"], "Er staat een einde, maar geen begin", "Voeg ‘begin:’ toe, of haal ‘einde’ weg.");
      } else if (!begin && !onbekend) {
        meld(["begin"], "Er staat niet wanneer het was", "Voeg ‘begin:’ toe, of ‘datum_onbekend: true’.");
      } else if (onbekend && !w.volgt_op && (this.model.lijsten.bijeenkomst || []).length > 0) {
        meld(["datum_onbekend"], "De datum is onbekend", "Noem bij ‘volgt_op’ de bijeenkomst die ervoor was.");
      }
      (w.opbrengst || []).forEach((deel, nummer) => {
        for (const [veld, hoort] of Object.entries(ALLEEN_BIJ)) {
          if (veld in deel && deel.soort !== hoort) {
            this.meld("HR207", ["opbrengst", nummer, veld], { veld, hoort, soort: deel.soort });
          }
        }
      });
      (w.peilingen || []).forEach((peiling, nummer) => this.peiling(peiling, ["peilingen", nummer]));
      this.dubbel(w);
    },

    peiling(peiling, pad) {
      const som = peiling.opties.reduce((totaal, optie) => totaal + Number(optie.aantal), 0);
      const stemmen = Number(peiling.stemmen);
      if (som > stemmen) this.meld("HR210", [...pad, "stemmen"], { som, stemmen });
      if (stemmen === 0) this.meld("HR211", [...pad, "stemmen"], { wat: "Deze peiling heeft 0 stemmen" });
      const gezien = {};
      peiling.opties.forEach((optie, nummer) => {
        const naam = optie.tekst.toLowerCase();
        gezien[naam] = (gezien[naam] || 0) + 1;
        if (gezien[naam] === 2) {
          this.meld("HR211", [...pad, "opties", nummer], { wat: heel(`Het antwoord ‘${kort(optie.tekst, this.model.patronen)}’ staat er twee keer`) });
        }
      });
    },

    dubbel(w) {
      const gezien = new Set();
      for (const lijst of ["opbrengst", "peilingen"]) {
        (w[lijst] || []).forEach((deel, nummer) => {
          if (gezien.has(deel.id)) this.meld("HR103", [lijst, nummer, "id"], { Wat: "De id", naam: deel.id, plek: "dit formulier" });
          gezien.add(deel.id);
        });
      }
    },
  };

  root.Formulier.regels = regels;
})(globalThis);
