import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from handreikingen.exports.open_data import Publication, build_exports
from handreikingen.exports.open_data.publication import KINDS, file_name
from tests.unit.exports.conftest import KLEIN, kleine_site


def catalogue(files: dict[str, bytes]) -> dict[str, Any]:
    found = json.loads(files["catalogus.json"])
    assert isinstance(found, dict)
    return found


def items(files: dict[str, bytes], soort: str) -> dict[str, Any]:
    return {item["id"]: item for item in catalogue(files)["onderdelen"][soort]}


def faults(files: dict[str, bytes], data: object) -> list[str]:
    schema = json.loads(files["catalogus.schema.json"])
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [error.message for error in checker.iter_errors(data)]


def test_de_catalogus_past_bij_zijn_schema(files):
    assert faults(files, catalogue(files)) == []


@pytest.mark.parametrize("change", ["versie", "onderdelen", "onbekend"])
def test_het_schema_ziet_wat_niet_past(kleine_files, change):
    data = catalogue(kleine_files)
    if change == "versie":
        data["versie"] = "0.9"
    elif change == "onderdelen":
        data["onderdelen"]["handreikingen"][0]["velden"]["status"] = "af"
    else:
        data["onderdelen"]["themas"][0]["verzonnen"] = 1
    assert len(faults(kleine_files, data)) == 1


def test_alle_soorten_en_onderdelen_staan_erin(publication: Publication, files):
    found = catalogue(files)["onderdelen"]
    expected = {file_name(kind): len(publication.catalog.of_kind(soort)) for soort, kind in KINDS.items()}
    assert {name: len(group) for name, group in found.items()} == expected
    assert sum(expected.values()) == len(publication.catalog.entries)


def named(schema: dict[str, Any], part: dict[str, Any], value: Any) -> Iterator[tuple[str, str, str]]:
    """What the fields of an entry lead to, by the schema alone: the field, the kinds that it may be and the id."""
    if "$ref" in part:
        yield from named(schema, schema["$defs"][part["$ref"].rpartition("/")[2]], value)
    for choice in part.get("anyOf", ()):
        yield from named(schema, choice, value)
    for item in value if isinstance(value, list) and "items" in part else ():
        yield from named(schema, part["items"], item)
    for field, inner in part.get("properties", {}).items() if isinstance(value, dict) else ():
        held = value.get(field)
        kinds = inner.get("$comment", "").removeprefix("verwijst naar: ")
        if kinds and held:
            yield from ((field, kinds, name) for name in ([held] if isinstance(held, str) else held))
        elif held:
            yield from named(schema, inner, held)


def test_elk_verband_staat_er_in_twee_richtingen(files):
    """From a thing on: in its fields, and the schema says what kind that is. Back: `genoemd_door`."""
    schema = json.loads(files["catalogus.schema.json"])
    everything = {
        (item["soort"], item["id"]): item
        for group in catalogue(files)["onderdelen"].values()
        for item in group
    }
    out = {
        (key, field, (kind, name.removeprefix(f"{kind}/")))
        for key, item in everything.items()
        for field, kinds, name in named(schema, schema["$defs"][key[0]], item)
        for kind in kinds.split(", ")
        if ", " not in kinds or (kind, name.removeprefix(f"{kind}/")) in everything
    }
    back = {
        ((kind, name), field, key)
        for key, item in everything.items()
        for field, kinds in item["genoemd_door"].items()
        for kind, names in kinds.items()
        for name in names
    }
    assert out == back
    assert out
    assert {key for _, _, key in out} <= everything.keys()


def test_wat_niemand_typt_wordt_berekend(kleine_files):
    question = items(kleine_files, "opbrengst")["2022-11-24-utrecht/v3"]
    assert question["berekend"] == {"status": "beantwoord", "beantwoord_door": ["grip"]}
    assert question["adres"] == "bijeenkomsten/2022-11-24-utrecht/#v3"
    assert question["onderdeel_van"] == {"soort": "bijeenkomst", "id": "2022-11-24-utrecht"}
    assert items(kleine_files, "opbrengst")["2022-11-24-utrecht/i1"]["berekend"]["status"] is None
    assert items(kleine_files, "peilingen")["2022-11-24-utrecht/ooapi"]["berekend"] == {
        "keuze_niet_bekend": 1
    }
    assert items(kleine_files, "adviezen")["regie"]["berekend"]["stand"] == "overgenomen"
    stages = {
        name: meeting["berekend"]["fase"] for name, meeting in items(kleine_files, "bijeenkomsten").items()
    }
    assert stages == {"2022-11-24-utrecht": "verslag", "gepland": "gepland", "onbekend": "geweest"}


def test_zonder_antwoord_is_de_vraag_weer_open():
    without = KLEIN.replace("beantwoordt: [2022-11-24-utrecht/v3, vragen/overlap]", "beantwoordt: []")
    question = items(build_exports(kleine_site(without)), "opbrengst")["2022-11-24-utrecht/v3"]
    assert question["berekend"] == {"status": "open", "beantwoord_door": []}


def test_labels_staan_overal_bij(kleine_files):
    assert items(kleine_files, "opbrengst")["2022-11-24-utrecht/v3"]["labels"] == ["uit het mbo"]
    assert items(kleine_files, "praktijkvoorbeelden")["lindeboom"]["labels"] == ["fictief – modelschool"]
    assert items(kleine_files, "organisaties")["lindeboom"]["labels"] == ["fictief – modelschool"]
    assert catalogue(kleine_files)["aantallen"]["opbrengst"] == {"po-vo": 1, "mbo": 2}


def test_zoektermen_staan_alleen_in_skos(kleine_files):
    holding = [name for name, content in kleine_files.items() if b"interface" in content]
    assert holding == ["begrippen.jsonld", "begrippen.ttl"]
