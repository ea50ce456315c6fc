"""Everything that click says itself is Dutch, on a computer of any language."""

import ast
import gettext
import os
from gettext import GNUTranslations
from pathlib import Path
from string import Formatter

import click
import pytest
from babel.messages.pofile import read_po

from handreikingen.cli.dutch import DOMAIN, FOLDER, dutch

PO = FOLDER / "nl" / "LC_MESSAGES" / f"{DOMAIN}.po"
COMPILE = "pybabel compile, zie handreikingen/cli/dutch.py"


def catalogue():
    with PO.open("rb") as file:
        return read_po(file, locale="nl")


def texts_of_click():
    """Every text in click's source that goes through gettext."""
    for file in sorted(Path(click.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "ngettext"):
                words = tuple(a.value for a in node.args if isinstance(a, ast.Constant))
                yield from [words[0] if len(words) == 1 else words] if words else []


def test_elke_tekst_van_click_is_vertaald():
    translated = {message.id for message in catalogue() if message.id}
    assert sorted(set(map(str, texts_of_click())) - set(map(str, translated))) == []


def test_de_vertaling_gebruikt_alleen_gegevens_die_click_invult():
    def names(text):
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    for message in filter(lambda m: m.id, catalogue()):
        original = message.id if isinstance(message.id, tuple) else (message.id,)
        words = message.string if isinstance(message.string, tuple) else (message.string,)
        assert all(words), message.id
        assert set().union(*map(names, words)) <= set().union(*map(names, original)), message.id


def test_het_bestand_dat_python_leest_is_bij():
    with PO.with_suffix(".mo").open("rb") as file:
        made = GNUTranslations(file)
    for message in filter(lambda m: m.id, catalogue()):
        if isinstance(message.id, tuple):
            one, many = message.id
            found = (made.ngettext(one, many, 1), made.ngettext(one, many, 2))
            assert found == message.string, COMPILE
        else:
            assert made.gettext(message.id) == message.string, COMPILE


@pytest.mark.parametrize("language", ["C", "en_US.UTF-8", "de_DE.UTF-8"])
def test_de_taal_van_de_computer_doet_er_niet_toe(monkeypatch, language):
    monkeypatch.setenv("LANG", language)
    monkeypatch.setenv("LANGUAGE", "de:en")
    with dutch():
        inside = gettext.gettext("Usage:")
    assert (inside, gettext.gettext("Usage:"), os.environ["LANGUAGE"]) == ("Gebruik:", "Usage:", "de:en")


def test_daarna_is_alles_zoals_het_was(monkeypatch):
    monkeypatch.delenv("LANGUAGE", raising=False)
    with dutch():
        pass
    assert "LANGUAGE" not in os.environ
    assert gettext.textdomain() == "messages"
