"""Practice examples and guides say honestly what they are (HR201, HR202, HR206)."""

import re
from collections.abc import Iterator

from handreikingen.catalog import Catalog
from handreikingen.checks.page_text import number_of
from handreikingen.model import Document
from handreikingen.model.guides import Handreiking, Praktijkvoorbeeld
from handreikingen.model.registers import Organisatie
from handreikingen.problems import Problem, Whole, quote
from handreikingen.problems import content as codes

_ASKED = {"school": "een echte school", "bestuur": "een echt bestuur"}
_SAYS_SO = ("fictie", "verzonnen")


def permission(catalog: Catalog) -> Iterator[Problem]:
    """A real school or board agreed to be on the site."""
    for example in catalog.all(Praktijkvoorbeeld):
        who = _ASKED.get(example.organisatie_soort)
        if who and example.herkomst == "echt" and not example.toestemming:
            yield codes.HR201.at(example.place("herkomst"), wie=who)


def model_schools(catalog: Catalog) -> Iterator[Problem]:
    """An example of a made-up organisation is labelled as one, and no example of a real one is."""
    made_up = {item.titel for item in catalog.all(Organisatie) if item.fictief}
    for example in catalog.all(Praktijkvoorbeeld):
        name = example.organisatie
        if example.herkomst == "modelschool" and name not in made_up:
            wat = Whole(f"De organisatie ‘{quote(name)}’ staat niet als verzonnen in data/organisaties.yml")
            doe = "Zet haar erin met ‘fictief: true’, of schrijf ‘herkomst: echt’."
            yield codes.HR202.at(example.place("organisatie"), wat=wat, doe=doe)
        elif example.herkomst == "echt" and name in made_up:
            wat, doe = (
                Whole(f"De organisatie ‘{quote(name)}’ is verzonnen"),
                "Schrijf ‘herkomst: modelschool’.",
            )
            yield codes.HR202.at(example.place("herkomst"), wat=wat, doe=doe)


def made_up_names(catalog: Catalog) -> Iterator[Problem]:
    """A page that names a made-up organisation says that it is made up."""
    names = sorted({item.titel for item in catalog.all(Organisatie) if item.fictief}, key=len, reverse=True)
    if not names:
        return
    folded_names, number = [name.casefold() for name in names], number_of(names)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE)

    def named(page: Document, _: int) -> str:
        text = f"{page.body}\n{page.titel}\n{page.samenvatting}"
        folded = text.casefold()
        if any(word in folded for word in _SAYS_SO) or not any(name in folded for name in folded_names):
            return ""  # far quicker than the expression
        found = pattern.search(text)
        return found[0] if found else ""

    for page in catalog.documents:
        if isinstance(page, Praktijkvoorbeeld) and page.herkomst == "modelschool":
            continue
        if name := page.once(named, number):
            wat = Whole(f"Deze pagina noemt ‘{quote(name)}’, en zegt niet dat die verzonnen is")
            yield codes.HR202.at(page.place(), wat=wat, doe="Schrijf er ‘fictief’ of ‘verzonnen’ bij.")


def small_schools(catalog: Catalog) -> Iterator[Problem]:
    """A guide that does not wholly fit a small school says why."""
    for guide in catalog.all(Handreiking):
        if guide.kleine_school != "ja" and not guide.kleine_school_waarom:
            yield codes.HR206.at(guide.place("kleine_school"), waarde=guide.kleine_school)
