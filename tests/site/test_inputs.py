"""What stands above a page counts without its title, and with everything else."""

import pytest

from handreikingen.site.build.inputs import Inputs

ONE_LINE = "---\ntitel: {}\nsamenvatting: Kort.\n---\nTekst.\n"
QUOTED = "---\nsamenvatting: Kort.\ntitel: '{}'\n---\nTekst.\n"
FOLDED = "---\ntitel: >-\n  {}\nsamenvatting: Kort.\n---\nTekst.\n"
INSIDE = '---\nsamenvatting: "Kort\ntitel: {}"\n"titel": Iets\n---\nTekst.\n'


def header(text, titel):
    lines = text.replace("\r\n", "\n").split("\n---\n")[0].count("\n") + 3
    return Inputs({}, {"x.md": text.encode()}, b"", b"").header("x.md", lines, titel)


@pytest.mark.parametrize("form", [ONE_LINE, QUOTED, ONE_LINE.replace("\n", "\r\n")])
def test_another_title_on_a_line_of_its_own_leaves_the_rest_as_it_was(form):
    before = header(form.format("Eerst dit"), "Eerst dit")
    assert header(form.format("Dan dat"), "Dan dat") == before
    assert header(form.format("Eerst dit").replace("Kort", "Lang"), "Eerst dit") != before


@pytest.mark.parametrize("form", [FOLDED, INSIDE])
def test_a_title_that_is_written_otherwise_counts_as_part_of_the_rest(form):
    one = header(form.format("Eerst dit"), "Eerst dit" if form is FOLDED else "Iets")
    assert header(form.format("Dan dat"), "Dan dat" if form is FOLDED else "Iets") != one
