// The Dutch of search: from text to words, and from a word to the form that joins its inflections.
// The same rules, in the same order, as exports/search/words.py and stem.py; a test compares them.
"use strict";
globalThis.Zoek = globalThis.Zoek || {};

Zoek.taal = (() => {
  const LONGEST_WORD = 40;
  const SHORTEST = 4;
  const LIGATURES = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", þ: "th" };
  const MARKS = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060]/g;
  const APOSTROPHE = /[\u2019\u2018\u02bc\u0060\u00b4]/g;
  const INITIALS = /\b(?:[a-z]\.){2,}/g;
  const WORD = /[a-z0-9]+(?:'[a-z0-9]+)?(?:-[a-z0-9]+(?:'[a-z0-9]+)?)*/g;

  const VOWELS = /[aeiouy]+/g;
  const OWN_S = new RegExp(
    "(?:[is]s|(?:kl|gl|tl|k|w|j|p|b)as|[lb]os|[^a]us|(?:aa|ee|oo|oe|eu)s|js|(?:proc|succ|adr|congr|exc|expr|bijl|rijl)es|toets|plaats|kans|grens|^mens|wens|koers|beurs" +
      "|dans|flits|fiets|gids|pols|hals|iets|rechts|links|soms|laats)$",
  );
  const SMALL = /([a-z]{3})etje$|([a-z]{2}[lrnw])tje$|([a-z]{2}m)pje$|([a-z]{3})je$/;
  const QUALITY = /([a-z]{2,}(?:lijk|ig|baar|zaam))hei?d(?:en)?$/;
  const DOUBLED = /([bdfgklmnprst])\1$/;
  const OPEN = /(?:[^aeiou]|^)([aeou])[bdfgklmnprstvz]$/;
  const VERB_T = /(?:[kgpf]|(?:aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au)[lrmn]|e[lr])t$/;
  const LONG = /(aa|ee|oo|uu)[bdfgklmnprst]$/;
  const PARTICIPLE = /^(?:ge)?([a-z]{3,}eer)d$/;

  let irregular = new Map();
  let stops = new Set();
  const stems = new Map();

  const syllables = (word) => (word.match(VOWELS) || []).length;

  // The lists that the build writes from taal/woorden.json.
  function learn({ onregelmatig, stopwoorden }) {
    irregular = new Map();
    for (const [base, forms] of Object.entries(onregelmatig)) {
      for (const form of forms.split(" ")) irregular.set(form, base);
    }
    stops = new Set(stopwoorden.split(" "));
    stems.clear();
  }

  function normalise(text) {
    let folded = text.replace(APOSTROPHE, "'").normalize("NFKD").toLowerCase();
    folded = folded.replace(/[ßæœøđłþ]/g, (sign) => LIGATURES[sign]).replace(MARKS, "");
    folded = folded.replace(/[\u2010\u2011]/g, "-").replace(APOSTROPHE, "'");
    return folded.replace(INITIALS, (found) => found.replaceAll(".", ""));
  }

  const piece = (part) => part.replace(/'(?:s|n|t)$/, "").replaceAll("'", "").slice(0, LONGEST_WORD);

  function words(text) {
    const found = normalise(text).match(WORD) || [];
    return found.flatMap((match) => match.split("-").map(piece).filter(Boolean));
  }

  function bare(word) {
    if (DOUBLED.test(word)) return word.slice(0, -1);
    if (OPEN.test(word) && syllables(word) === 1) word = word.slice(0, -1) + word.slice(-2);
    const last = { v: "f", z: "s" }[word.at(-1)] || word.at(-1);
    return word.slice(0, -1) + last;
  }

  function ending(word) {
    if (word.endsWith("heden")) word = word.slice(0, -5) + "heid";
    word = word.replace(SMALL, "$1$2$3$4");
    if (word.endsWith("ieen") || word.endsWith("eeen")) word = word.slice(0, -2);
    if (word.endsWith("en") && word.length > 4 && !word.endsWith("een")) return bare(word.slice(0, -2));
    if (word.endsWith("e") && word.length > 3 && !word.endsWith("ee")) return bare(word.slice(0, -1));
    return word;
  }

  function verb(word) {
    word = word.replace(PARTICIPLE, "$1");
    return word.length > 4 && word !== "maart" && VERB_T.test(word) ? word.slice(0, -1) : word;
  }

  const closed = (word) => (LONG.test(word) && syllables(word) > 1 ? word.slice(0, -2) + word.at(-1) : word);

  function stem(given) {
    const known = stems.get(given);
    if (known !== undefined) return known;
    let word = irregular.get(given) || (given.endsWith("e") && irregular.get(given.slice(0, -1))) || given;
    if (word.length >= SHORTEST && /^[a-z]+$/.test(word)) {
      if (word.endsWith("s") && !OWN_S.test(word)) word = word.slice(0, -1);
      word = closed(verb(ending(word)));
    }
    stems.set(given, word);
    return word;
  }

  // The first letters of the stem of a word, without working it out.
  const startOf = (word) => (irregular.has(word) || irregular.has(word.slice(0, -1)) || word.startsWith("ge") ? stem(word) : word).slice(0, 2);

  // What a quality is made of: veiligheid is veilig. They are not the same word, but near.
  const qualityOf = (word) => QUALITY.exec(word)?.[1] || "";

  // Other words of one family, each with how near it is: opgeruimd and opruimen, verdeling and verdelen, kleinere and
  // klein, adviseren and advies. Only asked of a query, and only words that the site has will count.
  const PARTICLE = "aan|achter|af|bij|door|in|mee|na|om|onder|op|over|samen|tegen|terug|toe|uit|vast|voor|weg";
  const DONE = new RegExp(`^((?:${PARTICLE})?)ge(.{3,}?)[dt]e?$`);
  const FAMILY = [
    [DONE, ["$1$2"], 0.9],
    [/^((?:be|her|mis|onder|ont|over|ver).{3,}?)[dt]e?$/, ["$1"], 0.9],
    [/^(.{4,})ing(?:en)?$/, ["$1en"], 0.75],
    [/^(.{4,})en$/, ["$1ing"], 0.75],
    [/^(.{3,})ere$/, ["$1e", "$1"], 0.85],
    [/^(.{3,})(?:er|ste)$/, ["$1e", "$1"], 0.6],
    [/^(.{3,}?)i?seer?(?:en|t|d|de)?$|^(.{3,}?)iseren$/, ["$1$2ies", "$1$2isatie"], 0.7],
    [/^(.{3,})eer(?:t|d|de)?$|^(.{3,})eren$/, ["$1$2atie", "$1$2ie", "$1$2e", "$1$2"], 0.7],
    [/^(.{3,})atie(?:s)?$/, ["$1eren"], 0.7],
    [/^(.{3,})ies$/, ["$1iseren", "$1iseert"], 0.7],
  ];
  function related(given) {
    const found = [];
    const word = given.replace(/^ge(?=.{3,}eerde?$)/, "");
    for (const [form, others, weight] of FAMILY) {
      if (form.test(word)) for (const other of others) found.push([word.replace(form, other), weight]);
    }
    return found;
  }

  // How a word sounds: schoollijder and schoolleider, eksamen and examen, proses and proces.
  const SOUND = { ij: "y", ei: "y", ey: "y", ou: "w", au: "w", ch: "g", ck: "k", qu: "kw", x: "ks", ph: "f", th: "t", dt: "t", z: "s", v: "f", ce: "se", ci: "si", cy: "sy", c: "k" };
  const sound = (word) =>
    word.replace(/([b-df-hj-np-tv-z])\1/g, "$1").replace(/ij|e[iy]|[oa]u|c[hkeiy]|qu|x|ph|th|dt|[zvc]/g, (sign) => SOUND[sign]);

  return { learn, normalise, words, stem, startOf, qualityOf, related, sound, isStop: (word) => stops.has(word) };
})();
