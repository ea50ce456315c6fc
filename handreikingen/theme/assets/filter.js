// Zonder script filtert filter.css.
(() => {
  "use strict";
  const form = document.querySelector(".filter");
  const zoek = form.querySelector("[type=search]");
  const melding = document.querySelector(".aantal");
  let lijst = null;

  const waarden = (li) => {
    const per = {};
    for (const klasse of li.classList) {
      const [, naam, waarde] = /^f-([a-z]+)-(.+)$/.exec(klasse) ?? [];
      if (naam) (per[naam] ??= []).push(waarde);
    }
    return per;
  };
  const lees = () => [...document.querySelectorAll(".tekst .halte")].map((li) => ({
    li, tekst: li.textContent.toLowerCase(), waarden: waarden(li),
  }));

  const toon = () => {
    lijst ??= lees();
    document.body.classList.remove("kiest");
    const woorden = zoek.value.toLowerCase().split(/\s+/).filter(Boolean);
    const past = new Set(facetten.apply(lijst.filter(({ tekst }) => woorden.every((woord) => tekst.includes(woord)))));
    for (const regel of lijst) regel.li.hidden = !past.has(regel);
    melding.textContent = past.size === 1 ? "1 pagina" : `${past.size} pagina’s`;
  };

  const veranderd = (stap) => {
    const vragen = new URLSearchParams();
    if (zoek.value) vragen.set("q", zoek.value);
    facetten.write(vragen);
    Facetten.remember(vragen, stap);
    toon();
  };
  const facetten = Facetten.make({ form, has: (regel, naam) => regel.waarden[naam] ?? [], changed: veranderd });

  const uitAdres = () => {
    const vragen = Facetten.state();
    facetten.read(vragen);
    zoek.value = vragen.get("q") ?? "";
    // Zonder keuze klopt de pagina al zoals ze kwam.
    if (lijst || facetten.any() || zoek.value) toon();
  };

  zoek.addEventListener("input", () => veranderd(false));
  Facetten.onReturn(uitAdres);
  // Wat al gekozen was toen dit script kwam, gaat voor.
  if (facetten.any() || zoek.value) veranderd(facetten.any());
  else uitAdres();
})();
