"""The Dutch layer: which words meet and which stay apart, in Python and in JavaScript alike."""

import json
import subprocess
from pathlib import Path

import pytest

from handreikingen.exports.search.compounds import parts_of_compounds, split
from handreikingen.exports.search.stem import quality_of, stem
from handreikingen.exports.search.words import LANGUAGE, normalise, words
from handreikingen.woordenlijst import base_words

JAVASCRIPT = Path("handreikingen/exports/search/browser/taal.js").resolve()

TOGETHER = """
toets toetsen toetsjes
proces processen
examen examens
gegeven gegevens
school scholen schooltje
systeem systemen
rol rollen
taak taken
les lessen
lees lezen leest gelezen
beheer beheren beheert
brief brieven
huis huizen
applicatie applicaties
lijst lijsten lijstje lijstjes
veiligheid veiligheden
digitaal digitale
groot grote
besturen bestuur
sector sectoren
adres adressen
categorie categorieën
idee ideeën
lid leden
kind kinderen
vraag vragen vraagt gevraagd
keuze keuzes
fase fasen fases
regel regels
koppeling koppelingen
gebruik gebruiken gebruikt
cursus cursussen
klas klassen
plaats plaatsen
mens mensen
registreer registreren registreert geregistreerd
probleem problemen
wet wetten
persoon personen
thema thema’s themas
foto foto's fotos
kies kiezen gekozen
bundelen gebundeld gebundelde
regelen geregeld geregelde
""".strip().splitlines()

APART = """
wet weten
bron boon
man maan
tak taak
les lees
bom boom
school scholing
proces procent
gegeven geven
vak vaak
plaats plaat
maart maar
leraar leren
informatie informeren
dienst dienen
bestuur bestand
rol rool
examen exact
toets toetje
""".strip().splitlines()


@pytest.mark.parametrize("line", TOGETHER)
def test_vormen_van_een_woord_komen_samen(line):
    assert len({stem(words(word)[0]) for word in line.split()}) == 1


@pytest.mark.parametrize("line", APART)
def test_verschillende_woorden_blijven_apart(line):
    one, other = line.split()
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ict-coördinator", ["ict", "coordinator"]),
        ("vo's en po/vo", ["vo", "en", "po", "vo"]),
        ("‘D.U.O.’ – gegevens!", ["duo", "gegevens"]),
        ("IM’er", ["imer"]),
        ("e\u0301e\u0301n", ["een"]),
        ("ﬁnanciën ĳs", ["financien", "ijs"]),
        ("مدرسة 😀 \u202e", []),
        ("", []),
    ],
)
def test_woorden_van_een_tekst(text, found):
    assert words(text) == found


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("applicatielandschap", ("applicatie", "landschap")),
        ("persoonsgegevens", ("persoon", "gegevens")),
        ("doorstroomtoets", ("doorstroom", "toets")),
        ("leerlingadministratiesysteem", ("leerling", "administratie", "systeem")),
        ("bestuurstafel", ("bestuur", "tafel")),
        ("informatie", ()),
        ("onderwijs", ()),
        ("voorbeeld", ()),
        ("handreiking", ()),
        ("gegevens", ()),
    ],
)
def test_samenstellingen(word, parts):
    assert split(word) == parts


def test_een_eigenschap_ligt_dicht_bij_haar_bijvoeglijk_naamwoord():
    assert quality_of("veiligheid") == "veilig"
    assert quality_of("verantwoordelijkheden") == "verantwoordelijk"
    assert quality_of("overheid") == ""


def test_genormaliseerd_is_genormaliseerd():
    for text in ("Coördinator", "‘s Morgens", "A.U.B.", "Œuvre"):
        assert normalise(normalise(text)) == normalise(text)


def in_javascript(expression: str) -> object:
    """What an expression gives in the Dutch of the browser, with the lists of the build."""
    script = f"""
        const fs = require("fs");
        require("vm").runInThisContext(fs.readFileSync({json.dumps(str(JAVASCRIPT))}, "utf8"));
        Zoek.taal.learn(JSON.parse(fs.readFileSync({json.dumps(str(LANGUAGE / "woorden.json"))}, "utf8")));
        console.log(JSON.stringify({expression}));
    """
    done = subprocess.run(["node", "-e", script], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


FAMILY = """
opgeruimd opruimen
vastgelegde vastleggen
gebundeld bundelen
verdeling verdelen
oplossen oplossing
kleinere klein
grotere groot
veiliger veilig
adviseren advies
geadviseerd advies
registreren registratie
organisatie organiseren
controleren controle
""".strip().splitlines()
STRANGERS = """
informatie format
bestuur sturen
leerling leren
gegevens weven
begin ginnen
""".strip().splitlines()
SOUNDS = """
schoollijder schoolleider
eksamen examen
privasy privacy
kwaliteid qualiteid
inkoopproses inkoopproces
""".strip().splitlines()


def test_familie_van_een_woord():
    asked = json.dumps([line.split() for line in FAMILY + STRANGERS])
    near = in_javascript(
        f"{asked}.map(([a, b]) => Zoek.taal.related(a).some(([w]) => Zoek.taal.stem(w) === Zoek.taal.stem(b)))"
    )
    assert near == [True] * len(FAMILY) + [False] * len(STRANGERS)


def test_wat_hetzelfde_klinkt():
    asked = json.dumps(
        [line.split() for line in [*SOUNDS, "toets tuits", "las les", "schoolleider schoolader"]]
    )
    assert in_javascript(f"{asked}.map(([a, b]) => Zoek.taal.sound(a) === Zoek.taal.sound(b))") == (
        [True] * len(SOUNDS) + [False] * 3
    )


def test_javascript_geeft_voor_elk_woord_hetzelfde():
    text = "\n".join([*sorted(base_words()), *sorted(parts_of_compounds()), *TOGETHER, *APART])
    script = f"""
        const fs = require("fs");
        require("vm").runInThisContext(fs.readFileSync({json.dumps(str(JAVASCRIPT))}, "utf8"));
        Zoek.taal.learn(JSON.parse(fs.readFileSync({json.dumps(str(LANGUAGE / "woorden.json"))}, "utf8")));
        const lines = fs.readFileSync(0, "utf8").split("\\n");
        const stems = (line) => Zoek.taal.words(line).map((word) => `${{word}}:${{Zoek.taal.stem(word)}}`).join(" ");
        fs.writeFileSync(1, lines.map(stems).join("\\n"));
    """
    done = subprocess.run(["node", "-e", script], input=text, capture_output=True, text=True, check=True)
    expected = [" ".join(f"{word}:{stem(word)}" for word in words(line)) for line in text.split("\n")]
    different = [pair for pair in zip(expected, done.stdout.split("\n"), strict=True) if pair[0] != pair[1]]
    assert different == []
    assert len(expected) > 200_000
