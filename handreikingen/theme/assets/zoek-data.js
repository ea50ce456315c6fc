// Loads the index: a base, and shards when they are needed. Each file is a script that calls a function of
// Zoek with data, because a page opened from disk may load scripts and nothing else.
"use strict";
globalThis.Zoek = globalThis.Zoek || {};

Zoek.data = (() => {
  const MOST_WRITTEN = 4; // of a group of everyday words; the plainest stand first, and each costs a list
  const waiting = new Map();
  let base = null;
  let values = new Map();
  const lexicon = { surfaces: [], plain: [], byStem: new Map(), loaded: new Set(), heard: [] };
  lexicon.sound = (id) => (lexicon.heard[id] ??= Zoek.taal.sound(lexicon.plain[id]));

  // Replaced in tests; in the browser a script tag.
  let fetchFile = (name) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = `${Zoek.wortel}assets/zoeken/${name}.js${base ? `?v=${base.versie}` : ""}`;
      script.onload = done;
      script.onerror = () => failed(new Error(`${name} is niet geladen`));
      document.head.append(script);
    });

  const received = new Map();
  function load(name) {
    if (!waiting.has(name)) {
      const promise = fetchFile(name).then(() => received.get(name));
      promise.catch(() => waiting.delete(name));
      waiting.set(name, promise);
    }
    return waiting.get(name);
  }

  Zoek.deel = (letter, index, data) => received.set(letter + index, data);
  for (const name of ["facetten", "begrippen", "basis"]) Zoek[name] = (data) => received.set(name, data);

  async function start() {
    if (base) return base;
    const found = await load("basis");
    if (base) return base;
    Zoek.taal.learn(found.taal);
    values = new Map([...found.tekens].map((sign, value) => [sign.charCodeAt(0), value]));
    found.synoniemen = synonyms(found);
    base = found;
    return base;
  }

  // The key of a word or of a few words: what is left without stop words, each as its stem.
  function phrase(text) {
    const all = Zoek.taal.words(text);
    const kept = all.filter((word) => !Zoek.taal.isStop(word));
    return (kept.length ? kept : all).map(Zoek.taal.stem);
  }

  // From each way of saying something to the others; official words first, as the first of two weights counts.
  function synonyms({ begrippen, gewoon }) {
    const found = new Map();
    const add = (weight, typed, written) => {
      const key = typed.join(" ");
      if (!key || key === written.join(" ")) return;
      if (!found.has(key)) found.set(key, []);
      found.get(key).push({ stems: written, weight });
    };
    for (const [weight, typed, written] of begrippen) add(weight, phrase(typed), phrase(written));
    for (const [weight, ...group] of gewoon) {
      const phrases = group.map(phrase);
      for (const typed of phrases) for (const written of phrases.slice(0, MOST_WRITTEN)) add(weight, typed, written);
    }
    return found;
  }

  // The shards of the lexicon that may hold words with these first letters; all of them without an argument.
  function shardsFor(letters) {
    const starts = base.lexicon.map(([, word]) => word);
    if (!letters) return starts.map((_, index) => index);
    return starts
      .map((_, index) => index)
      .filter((index) =>
        [...letters].some((letter) => {
          const after = starts[index + 1];
          return starts[index][0] <= letter && (after === undefined || letter <= after[0]);
        }),
      );
  }

  async function cover(letters) {
    const wanted = shardsFor(letters).filter((index) => !lexicon.loaded.has(index));
    const shards = await Promise.all(wanted.map((index) => load(`w${index}`)));
    wanted.forEach((index, place) => {
      if (!lexicon.loaded.has(index)) learnWords(base.lexicon[index][0], shards[place]);
      lexicon.loaded.add(index);
    });
  }

  function learnWords(start, text) {
    let before = "";
    text.split("\n").forEach((line, offset) => {
      before = before.slice(0, values.get(line.charCodeAt(0))) + line.slice(1);
      const id = start + offset;
      const plain = before.replaceAll(".", "");
      lexicon.surfaces[id] = before;
      lexicon.plain[id] = plain;
      lexicon.byStem.set(Zoek.taal.stem(plain), id);
    });
  }

  // Pages that have a term, as [page, weight 0..1, section, in title] flattened.
  const lists = new Map();
  async function postings(ids) {
    const shardOf = (id) => {
      let low = 0;
      let high = base.lijsten.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (base.lijsten[middle] <= id) low = middle;
        else high = middle - 1;
      }
      return low;
    };
    await Promise.all([...new Set(ids.map(shardOf))].map((index) => load(`p${index}`)));
    for (const id of ids) {
      if (lists.has(id)) continue;
      const shard = shardOf(id);
      const text = received.get(`p${shard}`);
      lists.set(id, decode(text.split("\n")[id - base.lijsten[shard]]));
    }
    return lists;
  }

  function decode(text) {
    const found = [];
    const one = (at) => values.get(text.charCodeAt(at));
    const size = base.tekens.length;
    let page = -1;
    for (let at = 0; at < text.length; ) {
      let gap = one(at++);
      if (gap === size - 1) {
        gap = 80 + (one(at) * size + one(at + 1)) * size + one(at + 2);
        at += 3;
      } else if (gap >= 80) {
        gap = 80 + (gap - 80) * size + one(at++);
      }
      page += gap + 1;
      const level = one(at++);
      const inTitle = level >= base.stappen;
      found.push([page, ((level % base.stappen) + 0.5) / base.stappen, one(at++), inTitle]);
    }
    return found;
  }

  async function pages(numbers) {
    const shard = (number) => Math.floor(number / base.perDeel);
    await Promise.all([...new Set(numbers.map(shard))].map((index) => load(`d${index}`)));
    return numbers.map((number) => received.get(`d${shard(number)}`)[number % base.perDeel]);
  }

  const preference = (page) => values.get(base.voorkeur.charCodeAt(page)) * 0.02;
  const titleWords = (page) => values.get(base.titels.charCodeAt(page));
  const use = (other) => (fetchFile = other);

  return { start, load, use, cover, postings, pages, phrase, lexicon, preference, titleWords, base: () => base };
})();
