import json
import re
from datetime import date, datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]
import pytest

from handreikingen.exports.open_data import Publication
from tests.tekening import VANDAAG
from tests.unit.exports.conftest import ADDRESS

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def with_end(files: dict[str, bytes], end: str) -> dict[str, bytes]:
    return {
        name: content for name, content in files.items() if name.startswith("feeds/") and name.endswith(end)
    }


def is_address(text: object) -> bool:
    return isinstance(text, str) and urlsplit(text).scheme == "https" and bool(urlsplit(text).hostname)


def is_moment(text: str | None) -> bool:
    return bool(text and MOMENT.fullmatch(text) and datetime.fromisoformat(text))


def parsed(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - bytes of our own making


def atom_faults(content: bytes) -> list[str]:
    """What RFC 4287 asks of a feed and its entries (sections 4.1.1 and 4.1.2)."""
    root = parsed(content)
    found = [] if root.tag == f"{ATOM}feed" else ["root"]
    found += [] if root.findtext(f"{ATOM}author/{ATOM}name") else ["author"]
    for element in (root, *root.iter(f"{ATOM}entry")):
        found += _element_faults(element)
    ids = [element.text for element in root.iter(f"{ATOM}id")]
    return found + (["id twice"] if len(ids) != len(set(ids)) else [])


def _element_faults(element: ET.Element) -> list[str]:
    links = element.findall(f"{ATOM}link")
    kinds = [(link.get("rel"), link.get("type")) for link in links]
    moments = [e.text for name in ("updated", "published") for e in element.findall(f"{ATOM}{name}")]
    right = {
        **{name: len(element.findall(f"{ATOM}{name}")) == 1 for name in ("id", "title", "updated")},
        "address": is_address(element.findtext(f"{ATOM}id")),
        "moment": all(map(is_moment, moments)),
        "link": all(is_address(link.get("href")) for link in links) and len(kinds) == len(set(kinds)),
        "alternate": any(rel == "alternate" for rel, _ in kinds),
        "category": all(category.get("term") for category in element.findall(f"{ATOM}category")),
    }
    return [name for name, fine in right.items() if not fine]


def json_faults(content: bytes) -> list[str]:
    """What JSON Feed 1.1 asks."""
    feed = json.loads(content)
    ids = [item["id"] for item in feed["items"]]
    right = {
        "version": feed["version"] == "https://jsonfeed.org/version/1.1",
        "title": isinstance(feed.get("title"), str),
        "address": is_address(feed.get("home_page_url")) and is_address(feed.get("feed_url")),
        "authors": all(author.get("name") for author in feed["authors"]),
        "id twice": len(ids) == len(set(ids)),
    }
    return [name for name, fine in right.items() if not fine] + [
        f for i in feed["items"] for f in _item_faults(i)
    ]


def _item_faults(item: dict[str, object]) -> list[str]:
    moments = [item[name] for name in ("date_published", "date_modified") if name in item]
    tags = item["tags"]
    right = {
        "id": is_address(item.get("id")) and is_address(item.get("url")),
        "content": bool(item.get("content_text")),
        "moment": all(isinstance(moment, str) and is_moment(moment) for moment in moments),
        "tags": isinstance(tags, list) and all(isinstance(tag, str) for tag in tags),
    }
    return [name for name, fine in right.items() if not fine]


def test_elke_atom_feed_volgt_rfc_4287(files):
    found = {name: atom_faults(content) for name, content in with_end(files, ".atom").items()}
    assert found
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_elke_json_feed_volgt_versie_1_1(files):
    found = {name: json_faults(content) for name, content in with_end(files, ".json").items()}
    assert found
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_de_controles_zien_fouten(kleine_files):
    broken = (
        kleine_files["feeds/alles.atom"].replace(b"T00:00:00Z", b"").replace(b"<author>", b"<contributor>")
    )
    assert {"moment", "author"} <= set(atom_faults(broken.replace(b"</author>", b"</contributor>")))
    assert "id" in json_faults(kleine_files["feeds/alles.json"].replace(b'"id":"https', b'"id":"x'))


def test_een_andere_lezer_leest_hetzelfde(files):
    for name, content in with_end(files, ".atom").items():
        read = feedparser.parse(content)
        same = json.loads(files[f"{name.removesuffix('.atom')}.json"])
        assert not read.bozo
        assert read.version == "atom10"
        assert [(e.id, e.title, e.updated) for e in read.entries] == [
            (item["id"], item["title"], item["date_modified"]) for item in same["items"]
        ]


def items(files: dict[str, bytes], name: str) -> dict[str, dict[str, str]]:
    found = json.loads(files[f"feeds/{name}.json"])["items"]
    return {item["url"].removeprefix(ADDRESS): item for item in found}


def test_welke_feeds_er_zijn(kleine_files):
    names = [name.removesuffix(".atom").removeprefix("feeds/") for name in with_end(kleine_files, ".atom")]
    kinds = ["adviezen", "berichten", "bijeenkomsten", "handreikingen", "praktijkvoorbeelden"]
    assert names == ["alles", *(f"soorten/{kind}" for kind in kinds), "themas/landschap"]


def test_wijzigingen_uit_de_toekomst_tellen_niet(kleine_files):
    guide = items(kleine_files, "alles")["handreikingen/grip/"]
    assert (guide["date_published"], guide["date_modified"]) == (
        "2026-02-01T00:00:00Z",
        "2026-03-01T00:00:00Z",
    )


def test_een_datum_van_een_maand_wordt_nooit_een_dag(kleine_files):
    found = items(kleine_files, "alles")
    assert "berichten/nieuws/" not in found
    assert "handreikingen/zonder-dag/" not in found
    advice = found["adviezen/regie/"]
    assert "date_published" not in advice
    assert advice["date_modified"] == "2023-05-04T00:00:00Z"
    assert advice["content_text"].endswith("Uitgebracht: maart 2022.")


def test_labels_staan_in_de_titel(kleine_files):
    found = items(kleine_files, "alles")
    assert found["bijeenkomsten/2022-11-24-utrecht/"]["title"] == "Utrecht (uit het mbo)"
    assert found["praktijkvoorbeelden/lindeboom/"]["title"] == "De Lindeboom (fictief – modelschool)"


def test_per_thema_en_per_soort(kleine_files):
    assert "bijeenkomsten/2022-11-24-utrecht/" in items(kleine_files, "themas/landschap")
    assert list(items(kleine_files, "soorten/adviezen")) == ["adviezen/regie/"]
    assert items(kleine_files, "soorten/berichten") == {}


def test_het_laatst_gewijzigde_staat_bovenaan_en_niets_is_van_later(publication: Publication, files):
    for content in with_end(files, ".json").values():
        days = [date.fromisoformat(item["date_modified"][:10]) for item in json.loads(content)["items"]]
        assert days == sorted(days, reverse=True)
        assert all(day <= VANDAAG for day in days)


def test_een_tekst_met_tekens_van_xml_blijft_heel(kleine_files):
    titles = [e.title for e in feedparser.parse(kleine_files["feeds/alles.atom"]).entries]
    assert "Grip &amp; ‘overzicht’" in titles or "Grip & ‘overzicht’" in titles


@pytest.mark.parametrize("name", ["alles", "soorten/berichten"])
def test_ook_een_lege_feed_heeft_een_datum(kleine_files, name):
    assert is_moment(parsed(kleine_files[f"feeds/{name}.atom"]).findtext(f"{ATOM}updated"))
