// Loads the index: a base, and shards when they are needed. Each file is a script that calls a function of
// Zoek with data, because a page opened from disk may load scripts and nothing else.
"use strict";
globalThis.Zoek = globalThis.Zoek || {};

Zoek.data = (() => {
  const waiting = new Map();
  let base = null;
  let values = new Map();
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
    found.synoniemen = synonyms(found.zelfde);
    lexicon.learn(spelled(found.woorden));
    base = found;
    return base;
  }

  // The key of a word or of a few words: what is left without stop words, each as its stem.
  function phrase(text) {
    const all = Zoek.taal.words(text);
    const kept = all.filter((word) => !Zoek.taal.isStop(word));
    return (kept.length ? kept : all).map(Zoek.taal.stem).join(" ");
  }

  // From each way of saying something to the others. The first weight of two counts: official words stand first.
  function synonyms(groups) {
    const found = new Map();
    for (const [weight, asked, meant] of groups) {
      for (const typed of asked) {
        if (!found.has(typed)) found.set(typed, new Map());
        const others = found.get(typed);
        for (const written of meant) if (written !== typed && !others.has(written)) others.set(written, weight);
      }
    }
    return found;
  }

  // All words of the site in order; each line begins with how many letters it shares with the one before.
  function spelled(text) {
    let before = "";
    return text.split("\n").map((line) => (before = before.slice(0, values.get(line.charCodeAt(0))) + line.slice(1)));
  }

  const lexicon = new (class {
    surfaces = []; // with a full stop between the parts of a compound
    plain = [];
    #byStart = new Map();
    #byStem = new Map();
    #heard = [];

    learn(surfaces) {
      this.surfaces = surfaces;
      this.plain = surfaces.map((surface) => surface.replaceAll(".", ""));
      this.plain.forEach((word, id) => {
        const start = Zoek.taal.startOf(word);
        if (this.#byStart.has(start)) this.#byStart.get(start).push(id);
        else this.#byStart.set(start, [id]);
      });
    }

    // The number of the word with this stem. To work out the stem of each word takes long on a slow telephone:
    // only of those with the same first letters, when someone asks.
    find(stem) {
      const start = stem.slice(0, 2);
      if (this.#byStart.has(start)) {
        for (const id of this.#byStart.get(start)) this.#byStem.set(Zoek.taal.stem(this.plain[id]), id);
        this.#byStart.delete(start);
      }
      return this.#byStem.get(stem);
    }

    sound(id) {
      return (this.#heard[id] ??= Zoek.taal.sound(this.plain[id]));
    }
  })();

  // The shard that holds the list of a word.
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

  // What someone who searches may well need: the lists of the words that others lead to.
  function likely() {
    const stems = [...base.synoniemen.values()].flatMap((others) => [...others.keys()].flatMap((written) => written.split(" ")));
    return [...new Set(stems.map((stem) => `p${shardOf(lexicon.find(stem))}`))];
  }

  // Pages that have a term, as [page, weight 0..1, section, in title] flattened.
  const lists = new Map();
  async function postings(ids) {
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

  const pages = (numbers) => Promise.all(numbers.map((number) => load(`d${number}`)));

  const preference = (page) => values.get(base.voorkeur.charCodeAt(page)) * 0.02;
  const titleWords = (page) => values.get(base.titels.charCodeAt(page));
  const use = (other) => (fetchFile = other);

  return { start, load, use, likely, postings, pages, phrase, lexicon, preference, titleWords, base: () => base };
})();
