// Shows results: links with their section, labels and marked words. Used by the search box and the search page.
// Text from the index only ever becomes text, never HTML.
"use strict";
globalThis.Zoek = globalThis.Zoek || {};

Zoek.lijst = (() => {
  const fromDisk = location.protocol === "file:";
  const [URL_, TITLE, SUMMARY, KIND, THEMES, LABELS, HEADINGS, DOCUMENT] = [0, 1, 2, 3, 4, 5, 6, 7];

  function element(tag, properties = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name in made && name !== "list") made[name] = value;
      else made.setAttribute(name, value);
    }
    made.append(...children.filter((child) => child !== null && child !== ""));
    return made;
  }

  // An address on this site, that also works from disk, where no server turns a folder into its index.html.
  function address(path, query = "", anchor = "") {
    const file = fromDisk && (path === "" || path.endsWith("/")) ? `${path}index.html` : path;
    return Zoek.wortel + file + query + (anchor ? `#${encodeURIComponent(anchor)}` : "");
  }

  // A page without pages below it: in a copy for use from disk it is a file, and no folder.
  function leaf(name, query = "") {
    const copy = document.querySelector("form[data-zoekvak]")?.action.endsWith(".html");
    return copy ? `${Zoek.wortel}${name}.html${query}` : address(`${name}/`, query);
  }

  // Whether a word in a text is one that was looked for.
  function marker(slots) {
    const stems = new Set(slots.map(({ stem }) => stem));
    for (const { options } of slots) {
      for (const { terms, weight } of options) {
        if (weight >= 0.5) for (const id of terms) stems.add(Zoek.taal.stem(Zoek.data.lexicon.plain[id]));
      }
    }
    const begun = slots.filter(({ open, word }) => open && word.length > 1).map(({ word }) => word);
    const long = [...stems].filter((stem) => stem.length > 4);
    return (word) => {
      const key = Zoek.taal.stem(word);
      return stems.has(key) || begun.some((start) => word.startsWith(start)) || long.some((stem) => key.includes(stem));
    };
  }

  // The text, with each word that was looked for in a <mark>.
  function marked(text, wanted) {
    return text.split(/([\p{L}\p{N}’'-]+)/u).map((part, index) => {
      if (index % 2 === 0) return part;
      return Zoek.taal.words(part).some(wanted) ? element("mark", {}, part) : part;
    });
  }

  const anchorOf = (heading) => Zoek.taal.normalise(heading).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

  // What is shown of a hit, as plain values.
  function read(page, hit, query) {
    const heading = hit.section ? page[HEADINGS][hit.section - 1] : null;
    const [name, anchor] = Array.isArray(heading) ? heading : [heading, heading && anchorOf(heading)];
    const mark = `?markeer=${encodeURIComponent(query)}`;
    return {
      title: page[TITLE],
      summary: page[SUMMARY],
      kind: page[KIND],
      themes: page[THEMES],
      labels: page[LABELS],
      href: address(page[URL_], mark),
      document: page[DOCUMENT] ? address(page[DOCUMENT]) : "",
      section: name ? { name, href: address(page[URL_], mark, anchor) } : null,
    };
  }

  // Kind, themes, and the labels that may never be missing.
  function facts(result, names) {
    const themes = result.themes.map((id) => names.thema.get(id) || id).slice(0, 2);
    return element(
      "span",
      { className: "zoek-feiten" },
      element("span", { className: "zoek-soort" }, names.soort.get(result.kind) || result.kind),
      ...themes.flatMap((theme) => [" · ", theme]),
      ...result.labels.flatMap((label) => [" ", element("strong", { className: "zoek-label" }, label)]),
    );
  }

  // Names of kinds and themes, from the base of the index.
  function names() {
    const { namen } = Zoek.data.base();
    return { soort: new Map(namen.soort), thema: new Map(namen.thema) };
  }

  // The term of the glossary that was asked for, if there is one.
  async function definition(query) {
    const all = await Zoek.data.load("begrippen");
    const asked = Zoek.data.phrase(query);
    const same = (text) => Zoek.data.phrase(text) === asked;
    const found = asked && (all.find(({ term }) => same(term)) || all.find(({ ook, zoekterm }) => [...ook, ...zoekterm].some(same)));
    return found ? { ...found, href: address("begrippen/", "", found.anker) } : null;
  }

  // What was probably meant, for words that the site does not have.
  function suggestion(query, slots) {
    let text = query.trim();
    for (const { word, options } of slots) {
      const best = options.find(({ guess }) => guess);
      if (!best || options[0] !== best) continue;
      text = text.replace(new RegExp(word, "i"), Zoek.data.lexicon.plain[best.terms[0]]);
    }
    return text === query.trim() ? "" : text;
  }

  const counted = (number) => (number === 1 ? "1 resultaat" : `${number} resultaten`);

  return { element, address, leaf, marker, marked, read, facts, names, definition, suggestion, counted };
})();
