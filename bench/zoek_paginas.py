"""Make a site of any number of pages, with the words and sentences of the real one, to measure search on.

The real pages stay as they are. The others have a subject of their own (from a list of things schools deal with),
a title in the manner of their kind, and sentences of the real pages in which the long words and the abbreviations
give way to words of that subject: other pages of a real site would be about other things too. Subjects of the real
pages are left out, as there would be more than one right answer then. Same seed, same pages.
"""

import random
import re
from collections.abc import Iterator, Sequence

from handreikingen.exports.search.compounds import parts_of_compounds
from handreikingen.exports.search.pages import Source
from handreikingen.exports.search.sections import sections

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
ASPECTS = """op-orde in-de-zomer in-stappen zonder-gedoe bij-een-fusie bij-een-verbouwing voor-starters
na-een-verhuizing in-de-bovenbouw in-de-onderbouw met-ouders met-vrijwilligers na-de-vakantie""".split()  # noqa: SIM905 - see above
KINDS = {
    "handreikingen": (
        "{s} {a}",
        "Zo regel je {s} {a}",
        "Grip op {s}",
        "{s}: waar begin je?",
        "Wie doet wat bij {s}",
    ),
    "praktijkvoorbeelden": ("{s} bij De Esdoorn", "{s} {a} bij De Populier", "Hoe De Wilg {s} aanpakt"),
    "bijeenkomsten": ("Netwerkbijeenkomst over {s}", "Werksessie {s} {a}"),
    "berichten": ("Nieuws over {s}", "{s} {a}: wat verandert er?"),
    "misverstanden": ("{s} regel je er even bij", "{s} gaat vooral over software"),
    "hulpmiddelen": ("Stappenplan {s}", "Voorbeeldlijst {s} {a}"),
    "processen": ("{s}", "{s} {a}"),
}
_SENTENCE = re.compile(r"(?<=[.?!]) +(?=[A-Z‘])")
_SPECIAL = re.compile(r"\b(?:[a-zé]{8,}|[A-Z]{2,}[a-z]*|[A-Z][a-z]{7,})\b")
REPLACED = 0.8


def _sentences(sources: Sequence[Source]) -> tuple[list[str], list[str]]:
    headings, found = [], []
    for source in sources:
        for section in sections(source.content):
            if not section.anchor.startswith(("pagina-", "over-deze", "begrip-", "bron-", "organisatie-")):
                headings.append(section.heading)
                found += [part for part in _SENTENCE.split(section.text) if 20 < len(part) < 260]
    return [heading for heading in headings if heading], found


def _body(
    words: list[str], chance: random.Random, headings: list[str], sentences: list[str]
) -> Iterator[str]:
    for _ in range(chance.randint(4, 12)):
        heading = _about(chance.choice(headings), words, chance)
        anchor = re.sub("[^a-z0-9]+", "-", heading.lower()).strip("-")
        yield f'<h2 id="{anchor}">{heading}</h2>'
        for _ in range(chance.randint(1, 4)):
            chosen = chance.choices(sentences, k=chance.randint(1, 4))
            yield f"<p>{' '.join(_about(sentence, words, chance) for sentence in chosen)}</p>"


def _about(sentence: str, words: list[str], chance: random.Random) -> str:
    """The sentence with most of its long words and abbreviations replaced by words of the subject."""
    return _SPECIAL.sub(
        lambda found: chance.choice(words) if chance.random() < REPLACED else found[0], sentence
    )


def _vocabulary(subject: str, all_words: list[str]) -> list[str]:
    """The words of a subject: its own name most of all, and a few dozen others."""
    own = random.Random(subject)
    return [subject] * 6 + [f"{subject}s"] * 2 + own.sample(all_words, 36)


def enlarge(real: Sequence[Source], number: int, seed: int = 6) -> list[Source]:
    """The real pages and as many others as it takes to have `number` of them."""
    chance = random.Random(seed)
    headings, sentences = _sentences(real)
    others = sorted(word for word in parts_of_compounds() if len(word) > 5)
    plans = [
        (folder, pattern, subject, aspect)
        for folder, patterns in KINDS.items()
        for pattern in patterns
        for subject in SUBJECTS
        for aspect in (ASPECTS if "{a}" in pattern else [""])
    ]
    chance.shuffle(plans)
    result = list(real)
    for folder, pattern, subject, aspect in plans[: max(0, number - len(real))]:
        name = subject.replace("-", " ")
        title = pattern.format(s=name, a=aspect.replace("-", " "))
        title = title[0].upper() + title[1:]
        slug = re.sub("[^a-z0-9]+", "-", f"{title.lower()}")
        words = _vocabulary(name, others)
        summary = " ".join(_about(s, words, chance) for s in chance.choices(sentences, k=2))
        body = "\n".join(_body(words, chance, headings, sentences))
        content = f'<h1 id="x">{title}</h1>\n<p class="samenvatting">{summary}</p>\n{body}'
        result.append(Source(f"{folder}/{slug}.md", f"{folder}/{slug}/", title, content))
    return result
