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
        self.folder, self.memory = folder, Memory()
        self.contents = Store(folder).contents
        self.texts = {"a": "1", "b": "2", "c": "3"}

    def build(self, parts="ab"):
        """Make everything as it is now; what was made, in order, and which files were written."""
        asked, made = Asked(), []
        self.memory = self.memory.copy()
        changed = self.memory.learn({name: self.value(("text", name)) for name in self.texts}, self.value)
        exports = Exporting(self.memory, changed, asked, self.value, self.load, self.contents)

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

        files = {k: v for group in (whole, other) for k, v in exports.group(group.__name__, group).items()}
        assert list(files) == ["geheel.txt", "los.txt"]
        assert self.contents.get(files["los.txt"]) == self.texts["c"].encode()
        return made, (self.contents.get(files["geheel.txt"]) or b"").decode()

    def value(self, name):
        return digest(self.texts[name[1]].encode())

    def load(self, name):
        data = self.contents.get(name)
        if data is None:
            raise LostError(name.hex())
        return Store.value(data)


@pytest.fixture
def site(tmp_path):
    made = Site(tmp_path)
    assert made.build() == (["geheel", "a", "b", "los", "c"], "12")
    yield made
    made.contents.close()


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
        path.write_bytes(b"")
    site.texts["b"] = "4"
    with pytest.raises(LostError):
        site.build()
