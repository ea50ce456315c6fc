// Words, dates and texts: what the rules of the form are made of. See formulier-controle.js.
(function (root) {
  "use strict";

  const LANGST = 80;

  // Text in a message: one line, at most 80 signs, nothing of a person (problems/base.py, quote).
  function kort(waarde, patronen) {
    const tekst = zonderPrive(String(waarde).split(/\s+/).filter(Boolean).join(" ").replace(/\p{C}/gu, ""), patronen);
    const tekens = [...tekst];
    return tekens.length <= LANGST ? tekst : tekens.slice(0, LANGST - 1).join("") + "…";
  }

  function heel(tekst) { return { heel: tekst }; }

  function vul(sjabloon, woorden, patronen) {
    return sjabloon.replace(/\{(\w+)\}/g, (_, naam) => {
      const woord = woorden[naam];
      return woord && woord.heel !== undefined ? woord.heel : kort(woord, patronen);
    });
  }

  function veldnaam(pad) {
    const namen = [];
    for (const deel of pad) {
      if (typeof deel === "number" && namen.length) namen[namen.length - 1] += ` ${deel + 1}`;
      else if (typeof deel === "string") namen.push(deel);
    }
    return namen.join(", ") || "dit onderdeel";
  }

  // --- datums ---------------------------------------------------------------------------------------------

  function datum(tekst) {
    const deel = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(String(tekst).trim());
    if (!deel) return null;
    const [jaar, maand, dag] = [Number(deel[1]), Number(deel[2] || 1), Number(deel[3] || 1)];
    const dagen = new Date(Date.UTC(jaar, maand, 0)).getUTCDate();
    if (maand < 1 || maand > 12 || dag < 1 || dag > dagen || jaar < 1990 || jaar > 2100) return null;
    const p = (getal) => String(getal).padStart(2, "0");
    const laatste = deel[3] ? dag : dagen;
    const eind = deel[2] ? `${jaar}-${p(maand)}-${p(laatste)}` : `${jaar}-12-31`;
    return { heleDag: Boolean(deel[3]), eerste: `${jaar}-${p(maand)}-${p(dag)}`, laatste: eind };
  }

  function moment(tekst) {
    const [dag, ...rest] = String(tekst).trim().replace("T", " ").split(" ");
    const klok = rest.join(" ").trim();
    const gevonden = datum(dag);
    if (!gevonden || !gevonden.heleDag) return null;
    if (!klok) return { dag: gevonden.eerste, tijd: "" };
    const tijd = /^([01]\d|2[0-3])[:.]([0-5]\d)$/.exec(klok);
    return tijd && { dag: gevonden.eerste, tijd: `${tijd[1]}:${tijd[2]}` };
  }

  function periode(tekst) {
    if (String(tekst).trim() === "onbekend") return true;
    return String(tekst).split(" tot ").every((deel) => /^\d{4}-[KkQq][1-4]$/.test(deel.trim()) || datum(deel));
  }

  const LEZERS = {
    dag: (tekst) => { const gevonden = moment(tekst); return gevonden && !gevonden.tijd; },
    datum, moment, periode,
  };

  function schrijf(gevonden) { return gevonden.tijd ? `${gevonden.dag} ${gevonden.tijd}` : gevonden.dag; }

  const MAANDEN = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
  function inWoorden(dag) {
    const [jaar, maand, nummer] = dag.split("-").map(Number);
    return `${nummer} ${MAANDEN[maand - 1]} ${jaar}`;
  }

  function webadres(tekst) {
    if (!/^https?:\/\//i.test(tekst) || /[\s<>"'`{}|\\^]/.test(tekst)) return false;
    try {
      const adres = new URL(tekst);
      return Boolean(adres.hostname) && !adres.username;
    } catch { return false; }
  }

  // --- bijna goed (problems/closest.py, Python's difflib) -------------------------------------------------

  function gelijk(a, b) {
    let [lengte, inA, inB] = [0, 0, 0];
    for (let i = 0; i < a.length; i += 1) {
      for (let j = 0; j < b.length; j += 1) {
        let n = 0;
        while (i + n < a.length && j + n < b.length && a[i + n] === b[j + n]) n += 1;
        if (n > lengte) [lengte, inA, inB] = [n, i, j];
      }
    }
    if (lengte === 0) return 0;
    return lengte + gelijk(a.slice(0, inA), b.slice(0, inB)) + gelijk(a.slice(inA + lengte), b.slice(inB + lengte));
  }

  function nabij(naam, bekend) {
    const gezocht = naam.toLowerCase().slice(0, LANGST);
    let beste = null;
    for (const kandidaat of [...bekend].sort()) {
      const klein = kandidaat.toLowerCase();
      const score = (2 * gelijk(klein, gezocht)) / (klein.length + gezocht.length || 1);
      if (score >= 0.6 && (!beste || score >= beste.score)) beste = { score, kandidaat };
    }
    return beste && beste.kandidaat;
  }

  function bedoelJe(naam, bekend, anders) {
    const gevonden = nabij(naam, bekend);
    return gevonden ? `Bedoel je ‘${gevonden}’?` : anders;
  }

  // --- wat van een persoon is (checks/privacy.py) ---------------------------------------------------------

  function elfproef(cijfers) {
    const gewichten = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    const som = gewichten.reduce((totaal, gewicht, plek) => totaal + gewicht * Number(cijfers[plek]), 0);
    return som % 11 === 0 && /[1-9]/.test(cijfers);
  }

  // Where something of a person stands: [start, end, code] (problems/private.py).
  function plekken(tekst, patronen) {
    const patroon = (naam, vlaggen = "g") => new RegExp(patronen[naam], vlaggen);
    const gevonden = [];
    const plek = (vondst, code) => gevonden.push([vondst.index, vondst.index + vondst[0].length, code]);
    for (const adres of tekst.matchAll(patroon("mailadres", "gi"))) plek(adres, "HR203");
    const nummers = tekst.replace(patroon("webadres"), (adres) => "x".repeat(adres.length));
    for (const nummer of nummers.matchAll(patroon("telefoon"))) {
      const cijfers = nummer.groups.rest.replace(/[^0-9]/g, "");
      const isDatum = new RegExp(`^(?:${patronen.datum})`).test(nummer[0]);
      if (new RegExp(`^(?:${patronen.abonnee})$`).test(cijfers) && !isDatum) plek(nummer, "HR204");
    }
    for (const nummer of nummers.matchAll(patroon("negen"))) {
      if (elfproef(nummer[0].replace(/[^0-9]/g, ""))) plek(nummer, "HR205");
    }
    return gevonden;
  }

  const prive = (tekst, patronen) => plekken(tekst, patronen).map(([, , code]) => code);

  function zonderPrive(tekst, patronen) {
    let [heel, grens] = [tekst, tekst.length];
    const achteraan = plekken(tekst, patronen).sort((a, b) => b[0] - a[0] || b[1] - a[1]);
    for (const [begin, eind, code] of achteraan) {
      const voor = heel.slice(0, begin).replace(code === "HR203" ? /[\p{L}\p{N}_.+%-]+$/u : /$^/, "");
      heel = `${voor}[weggelaten]${heel.slice(Math.min(eind, grens))}`;
      grens = voor.length;
    }
    return heel;
  }

  // --- de tekst van de pagina (checks/markup.py, zonder code) ---------------------------------------------

  const MARKDOWN = "Gebruik Markdown, of zet het tussen schuine aanhalingstekens (`) als je het wilt laten zien.";

  function tekstfouten(tekst, model) {
    const fouten = prive(tekst, model.patronen).map((code) => [code, {}]);
    const proza = tekst.replace(/^(`{3,}|~{3,})[\s\S]*?(?:^\1|(?![\s\S]))/gm, "").replace(/(`+)[^`][\s\S]*?\1/g, "");
    if (/^ {0,3}#(?!#)(?=.*\S)/m.test(proza)) fouten.push(["HR220", {}]);
    for (const tag of proza.matchAll(/<(\/?[A-Za-z][^\s<>/"'=]*)(?![^\s<>]*[:@])/g)) {
      const naam = tag[1].replace("/", "").toLowerCase();
      if (naam === "h1") fouten.push(["HR220", {}]);
      else if (!model.elementen.includes(naam) && !tag[1].startsWith("/")) {
        fouten.push(["HR221", { wat: `het HTML-element <${tag[1]}>`, doe: heel(MARKDOWN) }]);
      }
    }
    return fouten;
  }

  root.Formulier = Object.assign(root.Formulier || {}, {
    LEZERS, bedoelJe, datum, heel, inWoorden, kort, moment, nabij, prive, schrijf, tekstfouten, veldnaam, vul, webadres,
  });
})(globalThis);
