// Facets: checkboxes with counts, the same on the filter page and on the search page (partials/filter.html).
// Values of one group add up, groups narrow each other down, and everything chosen stands in the address:
// ?q=…&thema=…&thema=…&sorteer=nieuw. A page opened from disk may change only the part after # of its address.
"use strict";
globalThis.Facetten = (() => {
  const fromDisk = location.protocol === "file:";

  // `has(item, group)` gives the values of an item; `changed(push)` is called when the reader chose something.
  function make({ form, has, changed }) {
    const boxes = [...form.querySelectorAll("input[type=checkbox]")].map((input) => {
      const label = input.closest("label");
      return { input, label, name: input.name, value: input.value, number: label.querySelector("span") };
    });
    const names = [...new Set(boxes.map(({ name }) => name))];
    const summary = form.querySelector("summary");
    const groups = [...form.querySelectorAll("fieldset")].map((field) => [field, boxes.filter(({ label }) => field.contains(label))]);

    // The items that fit. A number says what one more box of its group would show: all choices count but that group's.
    function apply(items) {
      const chosen = names.map((name) => new Set(boxes.filter((box) => box.name === name && box.input.checked).map(({ value }) => value)));
      const totals = new Map(names.map((name) => [name, new Map()]));
      const fitting = [];
      for (const item of items) {
        const values = names.map((name) => has(item, name));
        const missed = names.filter((_, at) => chosen[at].size && !values[at].some((value) => chosen[at].has(value)));
        if (missed.length > 1) continue;
        if (!missed.length) fitting.push(item);
        for (const [at, name] of names.entries()) {
          if (missed.length && missed[0] !== name) continue;
          const total = totals.get(name);
          for (const value of values[at]) total.set(value, (total.get(value) || 0) + 1);
        }
      }
      show(totals, fitting.length);
      return fitting;
    }

    function show(totals, number) {
      for (const { input, label, name, value, number: shown } of boxes) {
        const total = totals.get(name).get(value) || 0;
        if (shown.textContent !== String(total)) shown.textContent = total;
        label.hidden = !total && !input.checked;
      }
      for (const [field, own] of groups) field.hidden = own.every(({ label }) => label.hidden);
      const count = boxes.filter(({ input }) => input.checked).length;
      summary.textContent = count ? `Filters (${count} gekozen, ${number === 1 ? "1 pagina" : `${number} pagina’s`})` : "Filters";
    }

    function read(parameters) {
      for (const { input, name, value } of boxes) {
        input.checked = parameters.getAll(name).some((given) => given.split(",").includes(value));
      }
    }

    function write(parameters) {
      for (const { input, name, value } of boxes) if (input.checked) parameters.append(name, value);
    }

    form.addEventListener("change", ({ target }) => target.type === "checkbox" && changed(true));
    form.addEventListener("reset", () => setTimeout(() => changed(true)));
    form.addEventListener("submit", (event) => event.preventDefault());
    return { apply, read, write, any: () => boxes.some(({ input }) => input.checked) };
  }

  const state = () => new URLSearchParams(fromDisk && location.hash.includes("=") ? location.hash.slice(1) : location.search);

  function remember(parameters, push) {
    if (parameters.toString() === state().toString()) return;
    const target = parameters.toString() ? (fromDisk ? "#" : "?") + parameters : location.pathname;
    try {
      history[push ? "pushState" : "replaceState"](null, "", target);
    } catch {
      location.hash = parameters.toString();
    }
  }

  const onReturn = (restore) => addEventListener(fromDisk ? "hashchange" : "popstate", restore);

  return { make, state, remember, onReturn };
})();
