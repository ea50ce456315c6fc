// Facets: groups of checkboxes with counts. Values within a group add up, groups narrow each other down.
"use strict";
globalThis.Zoek = globalThis.Zoek || {};

Zoek.maakFacetten = ({ names, values, ofPage, changed }) => {
  const { element } = Zoek.lijst;
  const chosen = new Map(Object.keys(names).map((name) => [name, new Set()]));
  const boxes = [];

  // Whether a page has one of the chosen values of each group; `but` is a group that does not count.
  function fits(page, but) {
    for (const [name, wanted] of chosen) {
      if (name === but || !wanted.size) continue;
      if (!ofPage[name][page].some((place) => wanted.has(values[name][place][0]))) return false;
    }
    return true;
  }

  function group(name) {
    const rows = values[name].map(([value, label], place) => {
      const count = element("span", { className: "facet-aantal" });
      const input = element("input", { type: "checkbox", name, value });
      const row = element("label", { className: "facet-keuze" }, input, " ", label, " ", count);
      input.addEventListener("change", () => {
        if (input.checked) chosen.get(name).add(value);
        else chosen.get(name).delete(value);
        changed();
      });
      boxes.push({ name, value, place, input, count, row });
      return row;
    });
    return element("fieldset", { className: "facet" }, element("legend", {}, names[name]), ...rows);
  }

  // The numbers behind the values: how many results each would give, next to what is chosen elsewhere.
  function count(pages) {
    const totals = new Map();
    for (const name of chosen.keys()) {
      for (const page of pages) {
        if (!fits(page, name)) continue;
        for (const place of ofPage[name][page]) {
          const key = `${name}/${place}`;
          totals.set(key, (totals.get(key) || 0) + 1);
        }
      }
    }
    for (const { name, place, input, count: shown, row } of boxes) {
      const total = totals.get(`${name}/${place}`) || 0;
      shown.textContent = `(${total})`;
      row.hidden = total === 0 && !input.checked;
    }
    for (const field of form.querySelectorAll("fieldset")) {
      field.hidden = ![...field.querySelectorAll("label")].some((row) => !row.hidden);
    }
  }

  function restore(parameters) {
    for (const [name, wanted] of chosen) {
      wanted.clear();
      const known = new Set(values[name].map(([value]) => value));
      for (const value of (parameters.get(name) || "").split(",")) if (known.has(value)) wanted.add(value);
    }
    for (const { name, value, input } of boxes) input.checked = chosen.get(name).has(value);
  }

  function write(parameters) {
    for (const [name, wanted] of chosen) if (wanted.size) parameters.set(name, [...wanted].join(","));
  }

  const form = element("div", { className: "facetten" }, ...Object.keys(names).map(group));
  return { form, fits, count, restore, write };
};
