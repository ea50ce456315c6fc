// The search box: a combobox after the ARIA pattern.
"use strict";
globalThis.Zoek = globalThis.Zoek || {};
Zoek.wortel = new URL("../..", document.currentScript.src).href;

(() => {
  const MOST = 6;
  const PAUSE = 40;
  const SAID_AFTER = 500;
  const MOST_PREFETCHED = 100;
  const fromDisk = location.protocol === "file:";
  let ready = null;
  let prefetched = false;

  function script(name) {
    return new Promise((done, failed) => {
      const made = document.createElement("script");
      made.src = `${Zoek.wortel}assets/${name}.js`;
      made.async = false;
      made.onload = done;
      made.onerror = failed;
      document.head.append(made);
    });
  }

  // The base comes at once; script.js asked for it together with this script.
  Zoek.begin = () => {
    ready ??= Zoek.data.start();
    ready.catch(() => (ready = null));
    return ready;
  };

  // Everything else that a next query may need, only on a line that is known to cost nothing.
  function prefetch() {
    const line = navigator.connection;
    if (prefetched || !line || line.saveData || line.type === "cellular" || line.effectiveType !== "4g") return;
    if (!("requestIdleCallback" in globalThis)) return;
    prefetched = true;
    const rest = Zoek.data.likely().slice(0, MOST_PREFETCHED);
    const next = () => {
      const name = rest.shift();
      if (name) Zoek.data.load(name).then(() => requestIdleCallback(next), () => {});
    };
    requestIdleCallback(next, { timeout: 5000 });
  }

  function make(tag, className, attributes = {}) {
    const made = document.createElement(tag);
    made.className = className;
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  }

  class Zoekvak {
    #asked = 0;
    #timer = 0;
    #saying = 0;

    constructor(form, number) {
      const id = `zoekvak-lijst-${number}`;
      this.form = form;
      this.input = form.querySelector("input");
      this.popup = make("div", "zoekvak-uit", { hidden: "" });
      this.list = make("div", "zoekvak-lijst", { id, role: "listbox", "aria-label": "Resultaten" });
      this.status = make("p", "zoekvak-melding", { role: "status" });
      this.popup.append(this.list);
      form.append(this.popup, this.status);
      const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id, spellcheck: "false" };
      for (const [name, value] of Object.entries(roles)) this.input.setAttribute(name, value);
      this.#listen();
    }

    #listen() {
      this.input.addEventListener("focus", () => Zoek.begin().catch(() => {}));
      this.input.addEventListener("keydown", (event) => this.#key(event));
      if (document.activeElement === this.input) Zoek.begin().then(() => this.input.value && this.#show(), () => {});
      this.input.addEventListener("input", () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#show(), PAUSE);
      });
      this.popup.addEventListener("mousedown", (event) => event.preventDefault());
      this.form.addEventListener("focusout", (event) => this.form.contains(event.relatedTarget) || this.#open(false));
      this.form.addEventListener("submit", (event) => {
        if (!fromDisk) return;
        event.preventDefault();
        const page = this.form.action.endsWith("/") ? `${this.form.action}index.html` : this.form.action;
        location.href = `${page}?q=${encodeURIComponent(this.input.value)}`;
      });
    }

    get options() {
      return [...this.list.children];
    }

    #open(show) {
      this.popup.hidden = !show;
      this.input.setAttribute("aria-expanded", String(show && this.options.length > 0));
      if (!show) this.#choose(-1);
    }

    #choose(index) {
      this.options.forEach((option, place) => option.setAttribute("aria-selected", String(place === index)));
      const chosen = this.options[index];
      if (!chosen) return this.input.removeAttribute("aria-activedescendant");
      this.input.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    }

    // Said once someone pauses.
    #say(text) {
      clearTimeout(this.#saying);
      this.#saying = setTimeout(() => (this.status.textContent = text), SAID_AFTER);
    }

    async #show() {
      const query = this.input.value;
      const turn = ++this.#asked;
      if (!query.trim()) {
        this.#say("");
        return this.#open(false);
      }
      try {
        await Zoek.begin();
        const { slots, hits } = await Zoek.motor.search(query);
        const pages = await Zoek.data.pages(hits.slice(0, MOST).map(({ page }) => page));
        if (turn !== this.#asked || document.activeElement !== this.input) return;
        this.#fill(query, slots, hits, pages);
        this.#say(`${Zoek.lijst.counted(hits.length)}${hits.length ? ". Kies met pijl omlaag." : ""}`);
        this.#open(true);
        this.#define(query, turn);
        prefetch();
      } catch {
        this.#say("Zoeken lukt nu niet. Druk op Enter voor de zoekpagina.");
      }
      return undefined;
    }

    #fill(query, slots, hits, pages) {
      const { read, marker, counted, leaf, names } = Zoek.lijst;
      const wanted = marker(slots);
      const known = names();
      const all = leaf("zoeken", `?q=${encodeURIComponent(query)}`);
      const last = hits.length ? `Alles bekijken: ${counted(hits.length)}` : "Niets gevonden. Ga naar de zoekpagina voor hulp";
      const items = pages.flatMap((page, index) => this.#rows(read(page, hits[index], query), wanted, known));
      this.#replace([...items, this.#row("zoekvak-extra", all, last)]);
      this.popup.querySelector(".zoek-begrip")?.remove();
    }

    #replace(items) {
      items.forEach((item, index) => (item.id = `${this.list.id}-${index}`));
      this.list.replaceChildren(...items);
    }

    // The term of the glossary comes above the results, and its link below them: it pushes no result down.
    async #define(query, turn) {
      const term = await Zoek.lijst.definition(query);
      if (!term || turn !== this.#asked) return;
      const { element } = Zoek.lijst;
      this.popup.prepend(element("p", { className: "zoek-begrip" }, element("strong", {}, term.term), ` ${term.definitie}`));
      this.#replace([...this.options, this.#row("zoekvak-extra", term.href, `Begrip: ${term.term}`)]);
    }

    #row(className, href, ...children) {
      const properties = { className, role: "option", tabIndex: -1, href, "aria-selected": "false" };
      return Zoek.lijst.element("a", properties, ...children);
    }

    #rows(result, wanted, known) {
      const { element, marked, facts } = Zoek.lijst;
      const title = element("span", { className: "zoekvak-titel" }, ...marked(result.title, wanted));
      const found = [this.#row("zoekvak-keuze", result.href, title, facts(result, known))];
      if (result.section) {
        found.push(this.#row("zoekvak-deel", result.section.href, "Deel: ", ...marked(result.section.name, wanted)));
      }
      return found;
    }

    #key(event) {
      const at = this.options.findIndex((option) => option.getAttribute("aria-selected") === "true");
      if (event.key === "Escape" && !this.popup.hidden) {
        event.preventDefault();
        this.#open(false);
      } else if (event.key === "Enter" && at >= 0 && !this.popup.hidden) {
        event.preventDefault();
        this.options[at].click();
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && this.options.length && this.input.value.trim()) {
        event.preventDefault();
        const number = this.options.length;
        const from = at < 0 && event.key === "ArrowUp" ? number : at;
        this.#open(true);
        this.#choose((from + (event.key === "ArrowDown" ? 1 : -1) + number) % number);
      }
    }
  }

  // On the search page the box in the page itself is for the results below it (zoek-pagina.js).
  const page = document.getElementById("zoeken-zonder-script");
  const forms = [...document.querySelectorAll("[data-zoekvak]")].filter((form) => !page || !form.closest("main"));
  forms.forEach((form, number) => new Zoekvak(form, number));
  const later = (...names) => names.reduce((before, name) => before.then(() => script(name)), Zoek.begin()).catch(() => {});
  if (page) later("facetten", "zoek-pagina");
  if (/[?&]markeer=/.test(location.search)) later("zoek-markeer");
})();
