// From what someone typed to the terms of the index that may be meant: inflections, compounds written apart or
// together, typing errors, the beginning of a word, words that mean the same.
"use strict";
globalThis.Zoek = globalThis.Zoek || {};

Zoek.woorden = (() => {
  const MOST_WORDS = 14;
  const LONGEST_QUERY = 300;
  const LINKS = ["", "s", "en", "e", "n"];
  const WEIGHTS = { joined: 0.97, split: 0.8, parts: 0.5, quality: 0.6, prefix: 0.65, known: 0.55, unfinished: 0.55 };
  const BY_ERRORS = [1, 0.8, 0.62, 0.5];
  const OTHER_FIRST_LETTER = 0.8;
  const MOST_PREFIXES = 24;
  const MOST_GUESSES = 4;
  const FEW = 1;
  const SAME_VERB = 0.8;
  const UNSURE = 0.6; // what is only so near, may as well be a typing error
  const { lexicon } = Zoek.data;

  const slotOf = (word, place) => ({ word, place, stem: Zoek.taal.stem(word), family: Zoek.taal.related(word), options: [] });

  // The words of a query that count; the last one may still be in the making.
  function read(query) {
    const text = query.slice(0, LONGEST_QUERY);
    const all = Zoek.taal.words(text).slice(0, MOST_WORDS);
    const open = /[\p{L}\p{N}]$/u.test(text);
    const slots = all.map(slotOf);
    const kept = slots.filter(({ word }) => !Zoek.taal.isStop(word));
    const meaning = kept.some(({ word }) => word.length > 2 || !open);
    for (const slot of slots) slot.faint = meaning && Zoek.taal.isStop(slot.word);
    // With one word that means something, the small words around it tell titles apart: `een of twee`.
    const used = meaning && kept.length > FEW ? kept : slots;
    const last = used.at(-1);
    if (last && open && last.place === all.length - 1) last.open = true;
    return used;
  }

  // How many single-letter errors lie between two words (swapped neighbours count as one); more than `most` is Infinity.
  let [before, row, next] = [0, 1, 2].map(() => new Uint8Array(64));
  function errors(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return Infinity;
    for (let j = 0; j <= other.length; j++) row[j] = j;
    for (let i = 1; i <= one.length; i++) {
      const sign = one.charCodeAt(i - 1);
      let least = (next[0] = i);
      for (let j = 1; j <= other.length; j++) {
        let cost = row[j - 1] + (sign === other.charCodeAt(j - 1) ? 0 : 1);
        if (row[j] + 1 < cost) cost = row[j] + 1;
        if (next[j - 1] + 1 < cost) cost = next[j - 1] + 1;
        const swapped = i > 1 && j > 1 && sign === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
        if (swapped && before[j - 2] + 1 < cost) cost = before[j - 2] + 1;
        next[j] = cost;
        if (cost < least) least = cost;
      }
      if (least > most) return Infinity;
      const free = before;
      before = row;
      row = next;
      next = free;
    }
    return row[other.length] <= most ? row[other.length] : Infinity;
  }

  const allowed = (length) => (length < 4 ? 0 : length < 7 ? 1 : length < 12 ? 2 : 3);

  // Words of the site that look like this one, the nearest first.
  function guesses(slot) {
    const most = allowed(slot.word.length);
    const found = within(slot, most);
    return found.length || slot.word.length < 5 ? found : within(slot, most + 1); // better than nothing
  }

  function within({ word, stem, open }, most) {
    const found = [];
    if (!most) return found;
    const heard = Zoek.taal.sound(word);
    lexicon.plain.forEach((plain, id) => {
      const foreign = plain[0] !== word[0];
      const limit = foreign ? Math.min(most, word.length > 5 ? 2 : 1) : most;
      let count = errors(word, plain, limit);
      if (count > 1 && !foreign) count = Math.min(count, errors(stem, Zoek.taal.stem(plain), limit));
      if (open && count > 1 && word.length > 4 && plain.length > word.length) {
        const begun = Math.min(...[-1, 0, 1].map((step) => errors(word, plain.slice(0, word.length + step), 1)));
        if (begun < count && !foreign) count = begun + 0.5;
      }
      if (count > 1 && Math.abs(plain.length - word.length) < 3 && lexicon.sound(id) === heard) count = 1;
      if (count === Infinity) return;
      const weight = (BY_ERRORS[Math.floor(count)] || 1) * (count % 1 ? 0.8 : 1) * (foreign ? OTHER_FIRST_LETTER : 1);
      found.push({ terms: [id], weight, guess: true, distance: count + (foreign ? 0.6 : 0) });
    });
    found.sort((a, b) => a.distance - b.distance || lexicon.plain[a.terms[0]].length - lexicon.plain[b.terms[0]].length);
    const nearest = found[0]?.distance ?? 0;
    return found.filter(({ distance }) => distance < nearest + 1).slice(0, MOST_GUESSES);
  }

  // Words of the site that begin with what was typed, the shortest first.
  function beginnings(word, weight) {
    const found = [];
    lexicon.plain.forEach((plain, id) => {
      if (plain.startsWith(word)) found.push({ terms: [id], weight: weight + 0.35 * (word.length / plain.length) });
    });
    return found.sort((a, b) => b.weight - a.weight).slice(0, MOST_PREFIXES);
  }

  // The two known words that this one is made of.
  function splits(word, synonyms) {
    const has = (stem) => lexicon.find(stem) !== undefined || synonyms.has(stem);
    const known = (part) => part.length > 2 && !Zoek.taal.isStop(part) && has(Zoek.taal.stem(part));
    for (let cut = 3; cut <= word.length - 3; cut++) {
      const right = word.slice(cut);
      if (!known(right)) continue;
      for (const link of LINKS) {
        const left = word.slice(0, cut);
        const start = left.slice(0, left.length - link.length);
        if (left.endsWith(link) && known(start)) return [start, right];
      }
    }
    return [];
  }

  // The parts of a compound that the site knows, as the build split it.
  function partsOf(id) {
    const parts = lexicon.surfaces[id].split(".");
    const terms = parts.length > 1 ? parts.map((part) => lexicon.find(Zoek.taal.stem(part))) : [];
    const known = terms.filter((term) => term !== undefined && term !== id);
    return known.length > 1 ? [{ terms: known, weight: WEIGHTS.parts }] : [];
  }

  function expand(slot) {
    const exact = lexicon.find(slot.stem);
    if (exact !== undefined) slot.options.push({ terms: [exact], weight: 1 }, ...partsOf(exact));
    if (slot.faint) return;
    const base = Zoek.taal.qualityOf(slot.word);
    for (const [word, weight] of [...(base ? [[base, WEIGHTS.quality]] : []), ...slot.family]) {
      const near = lexicon.find(Zoek.taal.stem(word));
      if (near !== undefined && near !== exact) slot.options.push({ terms: [near], weight });
    }
    if (slot.open && slot.word.length > 1) {
      slot.options.push(...beginnings(slot.word, exact === undefined ? WEIGHTS.prefix : WEIGHTS.known));
    }
    slot.known = slot.options.some(({ weight }) => weight > UNSURE);
  }

  // For a word that the site does not have: words that look like it, or else the two words that it is made of.
  function guess(slot, synonyms) {
    const parts = splits(slot.word, synonyms);
    const near = guesses(slot).filter(({ distance }) => !parts.length || distance < 2);
    slot.options.push(...near);
    if (parts.length && !near.length) return parts.map((word, at) => understood(word, slot.place + at / 2, synonyms));
    const terms = parts.map((part) => lexicon.find(Zoek.taal.stem(part))).filter((id) => id !== undefined);
    if (terms.length) slot.options.push({ terms, weight: WEIGHTS.split });
    if (!slot.options.length && slot.word.length > 3) slot.options.push(...beginnings(slot.word, WEIGHTS.unfinished));
    return [slot];
  }

  function understood(word, place, synonyms) {
    const slot = slotOf(word, place);
    expand(slot);
    same([slot], synonyms);
    return slot;
  }

  // Neighbours that the site writes as one word: `leerling gegevens`.
  function join(slots) {
    slots.forEach((slot, at) => {
      const next = slots[at + 1];
      if (!next || next.place !== slot.place + 1) return;
      for (const link of LINKS) {
        const id = lexicon.find(Zoek.taal.stem(slot.word + link + next.word));
        if (id === undefined) continue;
        for (const each of [slot, next]) each.options.push({ terms: [id], weight: WEIGHTS.joined, share: 0.5 });
        slot.known = next.known = true;
        return;
      }
    });
  }

  // What means the same as a word or a few words together: as they are, as one word, or as the verb of a participle.
  function others(group, synonyms) {
    const found = synonyms.get(group.map(({ stem }) => stem).join(" "));
    if (found) return found;
    const joined = Zoek.taal.stem(group.map(({ word }) => word).join(""));
    const near = group.length > 1 ? [joined].filter((stem) => lexicon.find(stem) === undefined) : group[0].family.filter(([, weight]) => weight > SAME_VERB).map(([word]) => Zoek.taal.stem(word));
    return near.map((stem) => synonyms.get(stem)).find(Boolean) ?? [];
  }

  // Words that mean the same, for one word or for a few words together.
  function same(slots, synonyms) {
    for (let from = 0; from < slots.length; from++) {
      for (let to = from + 1; to <= Math.min(slots.length, from + 4); to++) {
        const group = slots.slice(from, to);
        for (const [written, weight] of others(group, synonyms)) {
          const terms = written.split(" ").map((stem) => lexicon.find(stem));
          for (const slot of group) {
            slot.options.push({ terms, weight, synonym: true });
            slot.known = true;
          }
        }
      }
    }
  }

  // All words of a query with the terms that may be meant.
  async function understand(query) {
    const base = await Zoek.data.start();
    const slots = read(query);
    if (!slots.length) return slots;
    slots.forEach(expand);
    join(slots);
    same(slots, base.synoniemen);
    return slots.flatMap((slot) => (slot.known || slot.faint ? [slot] : guess(slot, base.synoniemen)));
  }

  return { understand, errors };
})();
