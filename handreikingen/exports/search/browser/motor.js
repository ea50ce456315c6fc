// Ranks the pages for a query. What each term counts on a page was worked out in the build (BM25F); here it is
// multiplied by how rare the term is, and a page loses score with the share of the query that it lacks.
"use strict";
globalThis.Zoek = globalThis.Zoek || {};

Zoek.motor = (() => {
  const COVERAGE = 0.55;
  const COVERS = 0.5; // what means the same, covers less of a query than its own word
  const TITLE = 1.2;
  const RARITY = 0.35; // a very rare word may not outweigh everything else that was asked
  const TOGETHER = 0.3; // words in one and the same section
  const LEAST = 0.2; // of the score of the best: what lies further behind is no result
  const ALWAYS = 5;
  const IN_TITLE = 0.45; // how sure a word must be to count as a word of the title
  const SURE = 0.9;
  const FAINT = 0.08; // a word like `de` next to words that mean something
  const HEAD = 0.6; // of a compound, the last part says most about what it is

  const rarity = (pages, total) => Math.log(1 + (total - pages + 0.5) / (pages + 0.5)) ** RARITY;

  // For each page the best way in which it has this word.
  function matches(slot, lists, total) {
    const found = new Map();
    let sure = 0;
    for (const option of slot.options) {
      const pages = merge(option.terms.map((id) => lists.get(id)), option.synonym);
      const rare = Math.min(...option.terms.map((id) => rarity(lists.get(id).length, total)));
      if (option.weight >= SURE) sure = Math.max(sure, lists.get(option.terms[0]).length);
      for (const [page, { weight, section, inTitle }] of pages) {
        const value = weight * option.weight;
        const covers = Math.min(1, option.weight) ** COVERS;
        const known = found.get(page);
        const named = inTitle && option.weight > IN_TITLE ? option.share || 1 : 0;
        if (!known) found.set(page, { value, section, inTitle: named, rare, covers });
        else {
          known.inTitle = Math.max(known.inTitle, named);
          if (known.value < value) Object.assign(known, { value, section, rare });
          known.covers = Math.max(known.covers, covers);
        }
      }
    }
    return { found, faint: slot.faint, rare: rarity(sure || found.size, total) * (slot.faint ? FAINT : 1) };
  }

  // One term: its list. A few terms (parts of a compound): pages with one or more of them; of
  // a few words that together mean the same: pages with all of them.
  function merge(all, complete) {
    const found = new Map();
    const last = all.length - 1;
    for (const [place, list] of all.entries()) {
      const share = last ? (place === last ? HEAD : (1 - HEAD) / last) : 1;
      for (const [page, weight, section, inTitle] of list) {
        const known = found.get(page);
        if (!known) found.set(page, { weight: weight * share, section, inTitle: inTitle ? 1 : 0, count: 1 });
        else {
          known.weight += weight * share;
          known.count += 1;
          known.section = known.section || section;
          known.inTitle += inTitle ? 1 : 0;
        }
      }
    }
    for (const [page, entry] of found) {
      entry.inTitle = entry.inTitle === all.length;
      if (complete && entry.count < all.length) found.delete(page);
    }
    return found;
  }

  function score(slots, lists, total) {
    const rows = slots.map((slot) => matches(slot, lists, total)).filter(({ found }) => found.size);
    // Small words are in the index of titles alone: to lack them says nothing.
    const whole = rows.reduce((sum, { rare, faint }) => (faint ? sum : sum + rare), 0) || 1;
    const pages = new Map();
    for (const { found, rare, faint } of rows) {
      for (const [page, { value, section, inTitle, covers, rare: own }] of found) {
        if (!pages.has(page)) pages.set(page, { sum: 0, had: 0, title: 0, titleWords: 0, votes: new Map() });
        const entry = pages.get(page);
        const counts = Math.min(rare, own * 1.3);
        entry.sum += value * counts;
        if (!faint) entry.had += rare * covers;
        if (section) entry.votes.set(section, (entry.votes.get(section) || 0) + rare);
        if (inTitle) {
          entry.title += rare * Math.min(1, value + 0.25);
          if (!faint) entry.titleWords += inTitle; // two words that the title writes as one are half a word each
        }
      }
    }
    return [...pages].map(([page, entry]) => finish(page, entry, whole, rows.length));
  }

  function finish(page, { sum, had, title, titleWords, votes }, whole, words) {
    const covered = had / whole; // 0 for a page with nothing but small words
    const ofTitle = titleWords ? Math.min(1, titleWords / Math.max(1, Zoek.data.titleWords(page))) : 0;
    const bonus = TITLE * title * (0.2 + 0.8 * ofTitle) * (title / whole);
    const value = (sum + bonus) * covered ** COVERAGE * Zoek.data.preference(page);
    const [section, agreed] = [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best), [0, 0]);
    const together = words > 1 ? 1 + TOGETHER * (agreed / whole) : 1;
    return { page, value: value * together, section };
  }

  // Page numbers with their score and best section, best first.
  async function search(query) {
    const slots = await Zoek.woorden.understand(query);
    const ids = [...new Set(slots.flatMap(({ options }) => options.flatMap(({ terms }) => terms)))];
    if (!ids.length) return { slots, hits: [] };
    const lists = await Zoek.data.postings(ids);
    const hits = score(slots, lists, Zoek.data.base().aantal);
    hits.sort((a, b) => b.value - a.value || a.page - b.page);
    const least = (hits[0]?.value ?? 0) * LEAST;
    return { slots, hits: hits.filter(({ value }, place) => place < ALWAYS || value >= least) };
  }

  return { search };
})();
