"""No file makes the reader raise or hang, and good fields come back as they were."""

import time
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handreikingen.frontmatter import read_register, split_page
from handreikingen.problems import Place
from handreikingen.sources import Source, decode
from tests.unit.test_frontmatter import MEETING, fields_of


def check_never_raises(data: bytes) -> None:
    start = time.process_time()
    source, problems = decode("x.md", data)
    if source is not None:
        page, found = split_page(source)
        problems += found
        _, also = read_register(source)
        lines = source.text.count("\n") + 1
        assert all(1 <= p.place.line <= lines for p in problems + also)
        assert page.fields is not None or problems
        assert 1 <= page.body_line <= lines + 1
    assert time.process_time() - start < 2


SIGNS = st.sampled_from([*"---\n\n::  []{}&*!|>%@`'\"#?,<.\t\\~0é\r\u202e\x00", "a: b\n", "---\n", "\n- "])


@pytest.mark.meting
@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda t: t.encode("utf-8", "surrogatepass")))
def test_no_bytes_make_reading_raise_or_hang(data):
    check_never_raises(data)
    check_never_raises(b"---\n" + data + b"\n---\n")


@pytest.mark.meting
@settings(max_examples=300, deadline=None)
@given(st.lists(SIGNS, max_size=60).map("".join))
def test_no_heap_of_signs_makes_reading_raise_or_hang(text):
    check_never_raises(f"---\n{text}\n---\n".encode())
    split_page(Source("x.md", text))


@pytest.mark.meting
@settings(max_examples=300, deadline=None)
@given(st.data())
def test_no_slip_in_a_good_page_makes_reading_raise(data):
    text = f"---\n{MEETING}\n---\nTekst.\n"
    for _ in range(data.draw(st.integers(1, 4))):
        begin = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(begin, min(len(text), begin + 5)))
        text = text[:begin] + data.draw(SIGNS) + text[end:]
    check_never_raises(text.encode())


@settings(max_examples=50, deadline=None)
@given(st.text())
def test_any_text_can_be_split(text):
    split_page(Source("x.md", text))
    read_register(Source("x.yml", text))


NAMES = st.from_regex(r"[a-z][a-z_]{0,12}", fullmatch=True).filter(
    lambda n: n not in {"true", "false", "null"}
)
TEXTS = st.text(
    st.characters(exclude_categories=["C", "Zl", "Zp"], exclude_characters="\u200b\u2060"), max_size=40
)
TREES: st.SearchStrategy[object] = st.recursive(
    TEXTS | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=12,
)


def depth(value: object) -> int:
    inner = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else None
    return 0 if inner is None else 1 + max(map(depth, inner), default=0)


def written(value: object) -> str:
    match value:
        case Mapping():
            return "{" + ", ".join(f"{name}: {written(inner)}" for name, inner in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(written, value)) + "]"
        case str():
            return "'" + value.replace("'", "''") + "'"
        case _:
            return {None: "null", True: "true", False: "false"}[value]  # type: ignore[index]


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(NAMES, TREES.filter(lambda tree: depth(tree) < 6), min_size=1, max_size=5))
def test_good_fields_come_back_as_they_were(tree):
    fields = fields_of("\n".join(f"{name}: {written(value)}" for name, value in tree.items()))
    assert fields.plain() == tree
    for number, name in enumerate(tree):
        assert fields.place("x.md", name) == Place("x.md", number + 2, 1)
