"""Make a site of any number of pages, with the words and sentences of the real one, to measure search on.

The real pages stay as they are. The others are about other things, as they would be on a real site:
- a subject of its own, from a list of things schools deal with. What the real pages speak of is left out, and so are
  titles like theirs: there would be more than one right answer then;
- sentences built like those of the real pages, with other words: some of the subject, the rest ordinary words, each
  on as large a part of the pages as on the real site. A sentence that was copied would answer a question as well as
  the page it came from.
Same seed, same pages.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handreikingen.exports.search.compounds import parts_of_compounds
from handreikingen.exports.search.pages import Source
from handreikingen.exports.search.sections import sections
from handreikingen.exports.search.stem import stem
from handreikingen.exports.search.words import stop_words, words

SUBJECTS = """aanbesteding aanmeldprocedure absentieregistratie adressenbestand afsprakenkader
archiefbeheer audittraject back-up begroting beleidsplan beamergebruik betaalsysteem bibliotheek
boekenfonds brandoefening buitenschoolse-opvang burgerschap camerabeleid chromebookbeheer communicatieplan
contractbeheer conciërgewerk cursusaanbod deelnemerslijst digibord digitale-geletterdheid
documentbeheer draaiboek dyslexieverklaring eerstelijnszorg e-mailgebruik excursiebeheer
facilitair-meldpunt fietsenstalling financiële-administratie formatieplan functieboek gastles
gebouwbeheer gedragscode geldstromen gesprekkencyclus groepsindeling groepsplan gymrooster handtekening
helpdesk herkansing huiswerkbeleid identiteitsbewijs inductietraject
inspectiebezoek instroomformulier intakegesprek inventarislijst jaarkalender jaarverslag jeugdzorg
kantineverkoop kassasysteem kerndoelen keuzevakken klachtenregeling klassenlijst kluisjesbeheer kopieerkosten
kwaliteitskaart laptopregeling leerlingbespreking leerlingenraad leerlingvervoer leerplein leesmonitor
lesbezoek lesobservatie lestabel loopbaandossier luisterboek maatwerkdiploma mailinglijst
managementrapportage medezeggenschap meldcode mentorgesprek methodekeuze mobiele-telefoon muziekles
naschools-aanbod bekabeling nieuwsbrief noodplan onderhoudscontract onderwijstijd ontwikkelperspectief
oud-leerlingen ouderbijdrage oudergesprek ouderportaal overblijf parkeerbeleid passend-onderwijs
pauzerooster personeelsdossier plagiaatcontrole plusklas presentielijst printbeheer profielkeuze projectweek
proefwerkweek rapportvergadering rekenkamer rekentoets rooster roostermaker samenwerkingsverband schoolarts
schoolbibliotheek schoolgids schoolkamp schoolondersteuning schoolplan schoolreis
schoonmaak scheidingsprotocol sleutelbeheer speelplein sportdag stagebeheer stageplek
startgesprek studiedag studiewijzer subsidieaanvraag tabletbeheer taalaanbod talentklas telefooncentrale
tevredenheidsonderzoek tijdregistratie toelatingsbeleid toezichtkader traktatiebeleid
tussenevaluatie tussenvoorziening tweetalig-onderwijs uitleenbalie uitstroomprofiel urenregistratie
vakantieplanning vakgroep vakwerkplan verlofaanvraag vertrouwenspersoon verzekering verzuimbeleid
verzuimregistratie vervangingspool vestigingsplan vluchtelingenonderwijs voorleesweek vrijwilligersbeleid
wachtlijst werkdrukplan werkgeverszaken wisselrooster ziekmelding zittenblijvers
zorgdossier zorgteam zwemles""".split()  # noqa: SIM905 - so many words read better as a text
ASPECTS = """in-de-zomer zonder-gedoe bij-een-fusie bij-een-verbouwing voor-starters in-de-bovenbouw met-vrijwilligers
na-de-vakantie in-de-brugklas voor-nieuwkomers bij-krimp in-het-weekend met-buurtbewoners""".split()  # noqa: SIM905 - see above
KINDS = {
    "handreikingen": (
        "{s} {a}",
        "Zo regel je {s} {a}",
        "Afspraken over {s}",
        "Beter omgaan met {s}",
        "{s} uitproberen {a}",
    ),
    "praktijkvoorbeelden": ("{s} bij De Esdoorn", "{s} {a} bij De Populier", "Hoe De Wilg {s} aanpakt"),
    "bijeenkomsten": ("Netwerkbijeenkomst over {s}", "Werksessie {s} {a}"),
    "berichten": ("Nieuws over {s}", "{s} {a}: wat verandert er?"),
    "misverstanden": ("{s} is overdreven", "{s} is onzin {a}"),
    "hulpmiddelen": ("Stappenplan {s}", "Voorbeeldlijst {s} {a}"),
    "processen": ("{s}", "{s} {a}"),
}
_SENTENCE = re.compile(r"(?<=[.?!]) +(?=[A-Z‘])")
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
OWN_WORDS = 0.4
"""Share of the words of a sentence that belong to the subject of its page."""
NOT_WRITTEN = ("pagina-", "over-deze", "begrip-", "bron-", "organisatie-")
"""Sections that the site makes, and those of registers."""
ORDINARY = 0.05
"""A word on so large a part of the real pages belongs to no subject."""
FRAME = 3
"""A heading that so many pages have belongs to their kind: `Checklist`, `Valkuilen`."""


@dataclass(frozen=True, slots=True)
class Example:
    """What the real pages are made of."""

    headings: list[str]
    frames: frozenset[str]
    sentences: list[str]
    ordinary: dict[str, tuple[float, int]]
    """Words that belong to no subject: on what part of the pages they are, and how often they are used there."""

    def some_ordinary(self, chance: random.Random) -> list[str]:
        """The ordinary words of one page, each as many times as it may be drawn."""
        return [
            word
            for word, (part, times) in self.ordinary.items()
            if chance.random() < part
            for _ in range(times)
        ]


@dataclass(frozen=True, slots=True)
class Author:
    """Writes a page: sentences like those of the real pages, in other words."""

    example: Example
    subject: Sequence[str]
    ordinary: Sequence[str]
    chance: random.Random

    def about(self, text: str) -> str:
        """The text with another word for each word that means something."""
        return text if text in self.example.frames else _WORD.sub(self._other, text)

    def _other(self, found: re.Match[str]) -> str:
        if found[0].lower() in stop_words():
            return found[0]
        if any(sign.isdigit() for sign in found[0]):
            return str(self.chance.randint(2, 40))
        return self.chance.choice(self.subject if self.chance.random() < OWN_WORDS else self.ordinary)

    def summary(self) -> str:
        """Two sentences."""
        return " ".join(map(self.about, self.chance.choices(self.example.sentences, k=2)))

    def body(self) -> Iterator[str]:
        """Sections of a few paragraphs."""
        for _ in range(self.chance.randint(4, 12)):
            heading = self.about(self.chance.choice(self.example.headings))
            anchor = re.sub("[^a-z0-9]+", "-", heading.lower()).strip("-")
            yield f'<h2 id="{anchor}">{heading}</h2>'
            for _ in range(self.chance.randint(1, 4)):
                chosen = self.chance.choices(self.example.sentences, k=self.chance.randint(1, 4))
                yield f"<p>{' '.join(map(self.about, chosen))}</p>"


def _example(sources: Sequence[Source]) -> Example:
    headings, sentences = [], []
    pages: Counter[str] = Counter()
    for source in sources:
        here = [part for part in sections(source.content) if not part.anchor.startswith(NOT_WRITTEN)]
        headings += [part.heading for part in here if part.heading]
        own = [one for part in here for one in _SENTENCE.split(part.text) if 20 < len(one) < 260]
        sentences += own
        pages.update({word for one in own for word in _WORD.findall(one)})
    used = Counter(word for one in sentences for word in _WORD.findall(one))
    known = {word: number for word, number in pages.items() if number >= ORDINARY * len(sources)}
    return Example(
        headings=headings,
        frames=frozenset(heading for heading, times in Counter(headings).items() if times >= FRAME),
        sentences=sentences,
        ordinary={
            word: (number / len(sources), max(1, used[word] // number))
            for word, number in known.items()
            if word.isalpha() and word.islower() and word not in stop_words()
        },
    )


def _spoken_of(sources: Sequence[Source]) -> frozenset[str]:
    """The stems of all words of the real pages."""
    texts = (f"{part.heading} {part.text}" for source in sources for part in sections(source.content))
    return frozenset(stem(word) for text in texts for word in words(text))


def _vocabulary(subject: str, all_words: list[str]) -> list[str]:
    """The words of a subject: its own name most of all, and a few dozen others."""
    own = random.Random(subject)
    return [subject] * 6 + [f"{subject}s"] * 2 + own.sample(all_words, 36)


def enlarge(real: Sequence[Source], number: int, seed: int = 6) -> list[Source]:
    """The real pages and as many others as it takes to have `number` of them."""
    chance = random.Random(seed)
    example, spoken_of = _example(real), _spoken_of(real)
    subjects = [name for name in SUBJECTS if not {stem(word) for word in words(name)} <= spoken_of]
    others = sorted(word for word in parts_of_compounds() if len(word) > 5)
    plans = [
        (folder, pattern, subject, aspect)
        for folder, patterns in KINDS.items()
        for pattern in patterns
        for subject in subjects
        for aspect in (ASPECTS if "{a}" in pattern else [""])
    ]
    chance.shuffle(plans)
    result = list(real)
    for folder, pattern, subject, aspect in plans[: max(0, number - len(real))]:
        name = subject.replace("-", " ")
        title = pattern.format(s=name, a=aspect.replace("-", " "))
        title = title[0].upper() + title[1:]
        slug = re.sub("[^a-z0-9]+", "-", f"{title.lower()}")
        author = Author(example, _vocabulary(name, others), example.some_ordinary(chance), chance)
        content = f'<h1 id="x">{title}</h1>\n<p class="samenvatting">{author.summary()}</p>\n'
        content += "\n".join(author.body())
        result.append(Source(f"{folder}/{slug}.md", f"{folder}/{slug}/", title, content))
    return result
