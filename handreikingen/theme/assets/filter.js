// Alles op een rij: keuzes in het adres, aantallen die meelopen, zoeken in de tekst. De regels in filter.css filteren al.
(() => {
  "use strict";
  const form = document.querySelector(".filter");
  let lijst = null;
  const lees = () => [...document.querySelectorAll(".tekst .halte")].map((li) => ({
    li, tekst: li.textContent.toLowerCase(), heeft: new Set(li.classList),
  }));
  const vakken = [...form.querySelectorAll("input[type=checkbox]")];
  const namen = [...new Set(vakken.map((vak) => vak.name))];
  const zoek = form.querySelector("[type=search]");
  const melding = document.querySelector(".aantal");
  const knop = form.querySelector("summary");
  zoek.closest("label").hidden = false;

  const klasse = (vak) => `f-${vak.name}-${vak.value}`;

  const toon = () => {
    lijst ??= lees();
    document.body.classList.remove("kiest");
    const woorden = zoek.value.toLowerCase().split(/\s+/).filter(Boolean);
    const gekozen = vakken.filter((vak) => vak.checked);
    const per = namen.map((naam) => gekozen.filter((vak) => vak.name === naam).map(klasse));
    const telling = new Map(vakken.map((vak) => [vak, 0]));
    let aantal = 0;
    for (const { li, tekst, heeft } of lijst) {
      const past = woorden.every((woord) => tekst.includes(woord));
      const mis = past ? namen.filter((_, i) => per[i].length && !per[i].some((k) => heeft.has(k))) : null;
      li.hidden = !past || mis.length > 0;
      if (!mis || mis.length > 1) continue;
      if (!mis.length) aantal += 1;
      // Wat je met één vakje meer zou zien: alle keuzes gelden, behalve die van de eigen groep.
      for (const vak of vakken) {
        if ((!mis.length || mis[0] === vak.name) && heeft.has(klasse(vak))) telling.set(vak, telling.get(vak) + 1);
      }
    }
    for (const [vak, n] of telling) {
      vak.parentNode.querySelector("span").textContent = n;
      vak.parentNode.classList.toggle("geen", !n && !vak.checked);
    }
    melding.textContent = aantal === 1 ? "1 pagina" : `${aantal} pagina’s`;
    const keuzes = gekozen.length + (woorden.length > 0);
    knop.textContent = keuzes ? `Filters (${keuzes} gekozen, ${aantal} pagina’s)` : "Filters";
  };

  const naarAdres = () => {
    const vragen = new URLSearchParams(vakken.filter((vak) => vak.checked).map((vak) => [vak.name, vak.value]));
    if (zoek.value) vragen.set("tekst", zoek.value);
    return `${location.pathname}${vragen.size ? `?${vragen}` : ""}`;
  };
  const uitAdres = () => {
    const vragen = new URLSearchParams(location.search);
    for (const vak of vakken) vak.checked = vragen.getAll(vak.name).includes(vak.value);
    zoek.value = vragen.get("tekst") ?? "";
    // Zonder keuze klopt de pagina al zoals ze kwam.
    if (lijst || location.search) toon();
  };
  const schrijf = (manier) => {
    try { history[manier](null, "", naarAdres()); } catch { /* vanaf schijf mag het adres niet veranderen */ }
  };

  form.addEventListener("change", (e) => {
    if (e.target === zoek) return;
    toon();
    schrijf("pushState");
  });
  zoek.addEventListener("input", () => {
    toon();
    schrijf("replaceState");
  });
  form.addEventListener("reset", () => setTimeout(() => {
    toon();
    schrijf("pushState");
  }));
  form.addEventListener("submit", (e) => e.preventDefault());
  addEventListener("popstate", uitAdres);
  uitAdres();
})();
