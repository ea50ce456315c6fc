import json
from urllib.parse import urljoin

import pytest

from handreikingen.checks.markdown_links import links
from handreikingen.checks.page_text import PageText
from handreikingen.exports.open_data import Publication, page_data, script_text
from handreikingen.exports.open_data.page_markdown import page_markdown, plain_text, steps
from handreikingen.exports.open_data.publication import page_address
from tests.unit.exports.conftest import ADDRESS, KLEIN, kleine_site


def things(publication: Publication, path: str) -> dict[str, dict[str, object]]:
    found = page_data(publication, publication.catalog.by_path[path])["@graph"]
    return {thing["@type"]: thing for thing in found}


def test_een_handreiking_met_stappen_is_een_howto(klein):
    guide = things(klein, "handreikingen/grip.md")["HowTo"]
    assert guide["step"] == [
        {
            "@type": "HowToStep",
            "position": 1,
            "name": "Maak een lijst van alles",
            "text": "Dit doe je in een uur.",
        },
        {"@type": "HowToStep", "position": 2, "text": "Vul in"},
    ]
    assert (guide["datePublished"], guide["dateModified"]) == ("2026-02-01", "2026-03-01")
    assert "Article" in things(klein, "handreikingen/zonder-dag.md")


def test_een_bijeenkomst_is_pas_een_event_met_een_datum(klein):
    event = things(klein, "bijeenkomsten/gepland.md")["Event"]
    assert (event["startDate"], event["endDate"]) == ("2026-12-01T09:30", "2026-12-01T12:00")
    assert event["location"] == {"@type": "VirtualLocation", "url": f"{ADDRESS}bijeenkomsten/gepland/"}
    assert things(klein, "bijeenkomsten/2022-11-24-utrecht.md")["Event"]["name"] == "Utrecht (uit het mbo)"
    assert "Event" not in things(klein, "bijeenkomsten/onbekend.md")


def test_de_begrippen_zijn_een_lijst_van_termen_zonder_zoektermen(klein):
    terms = things(klein, "begrippen.md")["DefinedTermSet"]["hasDefinedTerm"]
    assert isinstance(terms, list)
    assert [term["name"] for term in terms] == ["API", "LAS"]
    assert "interface" not in json.dumps(terms)


def test_het_kruimelpad_gaat_van_de_pagina_erboven_naar_de_pagina(klein):
    crumbs = things(klein, "handreikingen/grip.md")["BreadcrumbList"]["itemListElement"]
    assert isinstance(crumbs, list)
    assert [(c["position"], c["name"], c.get("item")) for c in crumbs] == [
        (1, "Handreikingen", f"{ADDRESS}handreikingen/"),
        (2, "Grip & ‘overzicht’", None),
    ]
    crumbs = things(klein, "handreikingen/index.md")["BreadcrumbList"]["itemListElement"]
    assert isinstance(crumbs, list)
    assert (crumbs[0]["name"], crumbs[0]["item"]) == ("Kennissite", ADDRESS)
    assert "BreadcrumbList" not in things(klein, "index.md")


def test_elke_pagina_heeft_geldige_gegevens(publication: Publication):
    for page in publication.catalog.documents:
        data = page_data(publication, page)
        assert json.loads(script_text(data)) == data


def test_niets_kan_het_script_element_sluiten():
    nasty = {"a": "</script><script>alert(1)</script><!-- & \u2028"}
    text = script_text(nasty)
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text) == nasty


MARKDOWN = """
# Titel { #top }

Inleiding.
{: .samenvatting }

Zie [Utrecht](../bijeenkomsten/2022-11-24-utrecht.md#v3), [hier](#x),
[thuis](../index.md), [kalender](../kalender.ics)
en [elders](https://elders.example/a.md) of ![plaat](../beelden/a.svg).

<div class="feiten" markdown>
- [Themas](../themas/index.md) ~ a < b <span class="x">en</span> zo<br>voort <https://x.example/>
</div>

<!-- na de kop -->

<svg viewBox="0 0 1 1">
<text>weg</text>
</svg>

```markdown
[blijft](../index.md) { #blijft }
```

## Waar dit vandaan komt { #pagina-herkomst }

- [Hoe koop je goed in?](../bijeenkomsten/2022-11-24-utrecht.md#v3)

## In de praktijk { #pagina-praktijk }

- [De Lindeboom](../praktijkvoorbeelden/lindeboom.md)

## Verwant { #pagina-verwant }

- [Ander](ander.md)

## Bronnen { #pagina-bronnen }

- [Een bron](https://bron.example/), Uitgever. Gelezen op 1 mei 2026. [Meer over deze bron](../over/bronnen.md#x)

## Over deze pagina { #over-deze-pagina }

- [Verbeter deze pagina](https://elders.example/edit)
""".strip()


def test_links_gelden_vanaf_de_pagina_en_de_rest_blijft(klein):
    assert (
        page_markdown(klein, "handreikingen/grip.md", MARKDOWN).decode()
        == f"""
# Titel

Inleiding.

Zie [Utrecht](../../bijeenkomsten/2022-11-24-utrecht/#v3), [hier](#x),
[thuis](../../), [kalender](../../kalender.ics)
en [elders](https://elders.example/a.md) of ![plaat](../../beelden/a.svg).

- [Themas](../../themas/) ~ a < b en zo voort <https://x.example/>

```markdown
[blijft](../index.md) {{ #blijft }}
```

## Waar dit vandaan komt

- [Hoe koop je goed in?](../../bijeenkomsten/2022-11-24-utrecht/#v3)

## In de praktijk

- [De Lindeboom](../../praktijkvoorbeelden/lindeboom/)

## Bronnen

- [Een bron](https://bron.example/), Uitgever. Gelezen op 1 mei 2026.

---

Adres van deze pagina: <{ADDRESS}handreikingen/grip/>. Licentie: [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).
""".lstrip()
    )


def test_in_een_lijst_staat_van_een_andere_pagina_alleen_de_naam_met_haar_labels(klein):
    text = "- [Halte](halte.md) **(fictief)**{ .label }  \n    Waarover.  \n    *po*\n    { .halte .l-1 }\n\n"
    found = page_markdown(
        klein, "handreikingen/grip.md", f"{text}- [Gewoon](gewoon.md)  \n    Blijft."
    ).decode()
    assert found.startswith("- [Halte](../halte/) **(fictief)**\n\n- [Gewoon](../gewoon/)  \n    Blijft.\n")


def test_links_van_echte_paginas_leiden_naar_een_adres_van_de_site(echt):
    there = {echt.url(page_address(page.path)) for page in echt.catalog.documents}
    there |= {echt.url(name) for name in echt.catalog.files if not name.endswith(".md")}
    for page in echt.catalog.documents:
        text = page_markdown(echt, page.path, page.body).decode()
        found = [link.address for link in links(PageText("", text, 1).prose)]
        ours = [urljoin(echt.url(page_address(page.path)), address) for address in found]
        lost = [a for a in ours if a.startswith(echt.address) and a.partition("#")[0] not in there]
        assert [a for a in lost if not a.endswith((".ics", ".csv", ".docx", ".json"))] == [], page.path


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("een **vet** en _schuin_ woord", "een vet en schuin woord"),
        ("snake_case en `code`", "snake_case en code"),
        ("[naam](a.md#b) en noot[^1] { #x }", "naam en noot"),
        ("{{ toon_x() }} over", "over"),
        ("a &amp; b", "a & b"),
    ],
)
def test_tekst_zonder_tekens(markdown, text):
    assert plain_text(markdown) == text


def test_alleen_koppen_onder_stappen_zijn_stappen():
    assert steps("## Stappen\n\n### Stap 1: Doe\n\nTekst.\n\n## Anders\n\n### Niet\n") == [("Doe", "Tekst.")]
    assert steps("### Niet\n\ntekst") == []


def test_een_site_zonder_begin_heeft_nog_steeds_gegevens():
    site = kleine_site(
        KLEIN.replace("-- index.md --", "-- welkom.md --").replace("../index.md", "../welkom.md")
    )
    assert page_data(site, site.catalog.by_path["welkom.md"])["@graph"][0]["@type"] == "BreadcrumbList"


@pytest.mark.parametrize(
    "text", [" " * 200_000 + "x", "## a" + " " * 200_000 + "b", "[" * 100_000, "{ #" * 100_000]
)
def test_een_vreemde_tekst_hangt_niet(klein, text):
    assert page_markdown(klein, "index.md", text)
    assert steps(f"## Stappen\n\n{text}") == []


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("a\n\n \t<div class='x'> \nb\n</div>\n\nc", "a\n\nb\n\nc"),  # een regel met alleen een tag
        ("a\n\n<i>b</i> \nc", "a\n\nb \nc"),
        ("a\n\n- <br>\nc", "a\n\n-  \nc"),
    ],
)
def test_van_een_regel_met_alleen_een_tag_blijft_niets_over(publication: Publication, text: str, over: str):
    assert page_markdown(publication, "index.md", text).decode().startswith(f"{over}\n")


def test_wat_verborgen_begint_staat_niet_in_de_kale_tekst(publication: Publication):
    text = '<p class="kwartalen" aria-hidden="true" hidden><span>2026 K1</span></p>\n\nHet woord hidden blijft.\n'
    found = page_markdown(publication, "index.md", text).decode()
    assert "2026 K1" not in found
    assert "Het woord hidden blijft." in found
