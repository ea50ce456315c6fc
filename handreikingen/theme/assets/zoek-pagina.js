// The search page: all results with facets and an order, and the whole state in the address.
"use strict";

(() => {
  const STEP = 20;
  const TYPING = 300;
  const plain = document.getElementById("zoeken-zonder-script");
  const { element, address, leaf, marker, marked, read, facts, names, definition, suggestion, counted } = Zoek.lijst;
  let facets = null;
  let found = null;
  let shown = STEP;
  let turn = 0;
  let timer = 0;

  const own = document.querySelector("main [data-zoekvak]");
  const form = own ?? ownForm();
  const input = form.querySelector("input");
  const order = element(
    "select",
    { id: "zoekpagina-volgorde" },
    element("option", { value: "" }, "Beste eerst"),
    element("option", { value: "nieuw" }, "Nieuwste eerst"),
  );
  const sort = element("p", { className: "zoek-volgorde" }, element("label", { htmlFor: order.id }, "Volgorde "), order);
  const status = element("p", { className: "zoek-aantal", role: "status" });
  const card = element("div", { className: "zoek-kaart" });
  const list = element("ol", { className: "zoek-lijst" });
  const more = element("button", { type: "button", className: "zoekvak-knop", hidden: true }, "Toon meer resultaten");
  const filters = document.querySelector("form.filter");

  // A theme that does not put the box in the page itself.
  function ownForm() {
    const id = "zoekpagina-vraag";
    return element(
      "form",
      { className: "zoekpagina-vorm", role: "search", "aria-label": "Zoeken en filteren" },
      element("label", { htmlFor: id }, "Waar zoek je naar?"),
      element(
        "div",
        { className: "zoekvak-regel" },
        element("input", { type: "search", id, className: "zoekvak-invoer", maxLength: 300, autocomplete: "off" }),
        element("button", { type: "submit", className: "zoekvak-knop" }, "Zoek"),
      ),
    );
  }

  function remember(push) {
    const parameters = new URLSearchParams();
    if (input.value) parameters.set("q", input.value);
    facets.write(parameters);
    if (order.value) parameters.set("sorteer", order.value);
    Facetten.remember(parameters, push);
  }

  function restore() {
    const parameters = Facetten.state();
    input.value = (parameters.get("q") || "").slice(0, 300);
    order.value = parameters.get("sorteer") === "nieuw" ? "nieuw" : "";
    facets.read(parameters);
    return show();
  }

  function changed(push = true) {
    shown = STEP;
    remember(push);
    return show();
  }

  async function show() {
    const now = ++turn;
    const query = input.value;
    const { slots, hits } = query.trim() ? await Zoek.motor.search(query) : { slots: [], hits: everything() };
    if (now !== turn) return;
    const fitting = facets.apply(hits);
    if (order.value) fitting.sort((a, b) => found.dagen[b.page] - found.dagen[a.page] || b.value - a.value);
    const idle = !query.trim() && !facets.any(); // nothing asked yet: nothing to list, and nothing to load
    const [pages, term] = await Promise.all([
      Zoek.data.pages(fitting.slice(0, idle ? 0 : shown).map(({ page }) => page)),
      idle ? null : definition(query),
    ]);
    if (now !== turn) return;
    const wanted = marker(slots);
    const known = names();
    list.replaceChildren(...pages.map((page, index) => row(read(page, fitting[index], query), wanted, known)));
    more.hidden = idle || fitting.length <= shown;
    filters.hidden = sort.hidden = !hits.length && !facets.any();
    status.textContent = idle ? "Typ wat je zoekt, of kies een filter." : counted(fitting.length);
    card.replaceChildren(...above(query, slots, fitting.length, term));
  }

  // Without a query the facets work on all pages.
  const everything = () => found.dagen.map((_, page) => ({ page, value: Zoek.data.preference(page), section: 0 }));

  function row(result, wanted, known) {
    const link = element("a", { href: result.href }, ...marked(result.title, wanted));
    return element(
      "li",
      { className: "zoek-resultaat" },
      element("h3", {}, link),
      facts(result, known),
      result.document ? element("a", { className: "zoek-pdf", href: result.document, "aria-label": `PDF van ${result.title}` }, "PDF") : "",
      result.summary ? element("p", {}, ...marked(result.summary, wanted)) : "",
      result.section
        ? element("p", { className: "zoek-deel" }, "Deel: ", element("a", { href: result.section.href }, ...marked(result.section.name, wanted)))
        : "",
    );
  }

  function above(query, slots, number, term) {
    const made = [];
    if (term) {
      const more_ = element("a", { href: term.href }, "Naar dit begrip");
      made.push(element("div", { className: "zoek-begrip" }, element("strong", {}, term.term), ` ${term.definitie} `, more_));
    }
    const meant = suggestion(query, slots);
    if (meant) made.push(element("p", {}, "Bedoel je ", again(meant), "?"));
    if (!number && query.trim()) made.push(help(term));
    return made;
  }

  function again(text) {
    const link = element("a", { href: leaf("zoeken", `?q=${encodeURIComponent(text)}`) }, text);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      input.value = text;
      changed();
    });
    return link;
  }

  // Nothing found: what may help.
  function help(term) {
    const related = term?.zie?.length ? [element("li", {}, "Zoek op een verwant begrip: ", ...term.zie.flatMap((name) => [again(name), " "]))] : [];
    return element(
      "ul",
      { className: "zoek-hulp" },
      ...related,
      element("li", {}, "Haal een filter weg, of gebruik minder of andere woorden."),
      element("li", {}, "Kijk bij de ", element("a", { href: address("themas/") }, "thema’s"), " of de ", element("a", { href: leaf("begrippen") }, "begrippen"), "."),
      element("li", {}, "Staat het er niet? ", element("a", { href: address("meedoen/") }, "Stel je vraag aan het netwerk"), "."),
    );
  }

  function build() {
    const has = ({ page }, name) => found.paginas[name][page].map((place) => found.waarden[name][place]);
    facets = Facetten.make({ form: filters, has, changed });
    filters.hidden = false;
    form.addEventListener("submit", (event) => (event.preventDefault(), changed()));
    const results = element("div", { className: "zoek-uitkomst" }, status, sort, card, element("h2", { className: "zoek-kop" }, "Resultaten"), list, more);
    const page = element("div", { className: "zoekpagina" }, own ? "" : form, filters, results);
    replacePlain(page);
  }

  // The text for readers without JavaScript: from its heading up to the next heading of the same level.
  function replacePlain(page) {
    plain.before(page);
    let next = plain;
    while (next && (next === plain || !/^H[12]$/.test(next.tagName))) {
      next.hidden = true;
      next = next.nextElementSibling;
    }
  }

  // The look of the facets comes with them, so that the page itself does not wait for it.
  function dress() {
    const style = element("link", { rel: "stylesheet", href: `${Zoek.wortel}assets/filter.css` });
    document.head.append(style);
    return new Promise((done) => (style.onload = style.onerror = done));
  }

  async function start() {
    [found] = await Promise.all([Zoek.data.load("facetten"), dress()]);
    build();
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => changed(false), TYPING);
    });
    order.addEventListener("change", () => changed());
    more.addEventListener("click", async () => {
      const from = list.children.length;
      shown += STEP;
      await show();
      list.children[from]?.querySelector("a").focus();
    });
    Facetten.onReturn(restore);
    await restore();
  }

  start();
})();
