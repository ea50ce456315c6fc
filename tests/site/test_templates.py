"""Compiled templates are used again as long as they are of the same text, and never needed."""

import sys
from unittest.mock import Mock

import pytest
from jinja2 import DictLoader, Environment

from handreikingen.site.build.templates import Templates


@pytest.fixture
def texts():
    return {"a.html": "een {{ x }}"}


@pytest.fixture
def made(tmp_path, texts, monkeypatch):
    """Renders the template in a new environment; what it compiled."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)

    def render():
        env = Environment(
            loader=DictLoader(texts), bytecode_cache=Templates(tmp_path / "code"), autoescape=True
        )
        compiled = Mock(side_effect=env._generate)
        monkeypatch.setattr(env, "_generate", compiled)
        return env.get_template("a.html").render(x=1), compiled.call_count

    return render


def test_the_second_time_nothing_is_compiled(made):
    assert [made(), made()] == [("een 1", 1), ("een 1", 0)]


def test_another_text_comes_in_the_place_of_the_first(made, texts, tmp_path):
    made()
    texts["a.html"] = "twee {{ x }}"
    assert [made(), made()] == [("twee 1", 1), ("twee 1", 0)]
    assert len(list((tmp_path / "code").iterdir())) == 1


def test_what_is_no_code_is_thrown_away(made, tmp_path):
    made()
    (file,) = (tmp_path / "code").iterdir()
    file.write_bytes(b"onzin")
    assert [made(), made()] == [("een 1", 1), ("een 1", 0)]


def test_a_folder_that_cannot_be_written_is_no_fault(made, tmp_path):
    (tmp_path / "code").write_text("in de weg")
    assert [made(), made()] == [("een 1", 1), ("een 1", 1)]


def test_who_asked_python_to_keep_no_code_gets_none(made, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert [made(), made()] == [("een 1", 1), ("een 1", 1)]
    assert not (tmp_path / "code").exists()
