"""Exports over all pages: only what has another answer is made, whatever was made of it too."""

from functools import partial

import pytest

from handreikingen.site.build.exporting import Exporting
from handreikingen.site.build.inputs import digest
from handreikingen.site.build.memory import Memory
from handreikingen.site.build.publish import LostError
from handreikingen.site.build.store import Store
from handreikingen.site.build.trace import Asked


class Site:
    """Three texts, each in a part of its own, and what is made of them."""

    def __init__(self, folder):
        self.folder, self.store, self.memory = folder, Store(folder), Memory()
        self.texts = {"a": "1", "b": "2", "c": "3"}

    def build(self, parts="ab"):
        """Make everything as it is now; what was made, in order, and which files were written."""
        asked, made, out = Asked(), [], self.folder / "uit"
        (self.folder / "inhoud").mkdir(exist_ok=True)
        self.memory = self.memory.copy()
        changed = self.memory.learn({name: self.value(("text", name)) for name in self.texts}, self.value)
        exports = Exporting(self.memory, changed, asked, self.value, self.load, (self.folder / "inhoud", out))

        def part(name):
            made.append(name)
            asked("text", name)
            return self.texts[name]

        def whole():
            made.append("geheel")
            return {"geheel.txt": "".join(exports.keep(p, partial(part, p)) for p in parts).encode()}

        def other():
            made.append("los")
            return {"los.txt": part("c").encode()}

        names = [file for group in (whole, other) for file in exports.group(group.__name__, group)]
        assert names == ["geheel.txt", "los.txt"]
        assert (out / "los.txt").read_text() == self.texts["c"]
        return made, (out / "geheel.txt").read_text()

    def value(self, name):
        return digest(self.texts[name[1]].encode())

    def load(self, name):
        path = self.folder / "inhoud" / name.hex()
        if not path.exists():
            raise LostError(name.hex())
        return self.store.value(path.read_bytes())


@pytest.fixture
def site(tmp_path):
    made = Site(tmp_path)
    assert made.build() == (["geheel", "a", "b", "los", "c"], "12")
    return made


def test_nothing_else_makes_nothing(site):
    assert site.build() == ([], "12")
    assert set(site.memory.exports) == {"whole", "other", "deel a", "deel b"}


def test_one_part_is_made_with_what_it_is_a_part_of(site):
    site.texts["b"] = "4"
    assert site.build() == (["geheel", "b"], "14")
    site.texts["a"] = "5"
    assert site.build() == (["geheel", "a"], "54")


def test_a_part_that_nobody_needs_is_forgotten(site):
    site.texts["b"] = "4"
    assert site.build("b") == (["geheel", "b"], "4")
    assert set(site.memory.exports) == {"whole", "other", "deel b"}


def test_a_part_that_is_lost_stops_the_build(site):
    for path in (site.folder / "inhoud").iterdir():
        path.unlink()
    site.texts["b"] = "4"
    with pytest.raises(LostError):
        site.build()
