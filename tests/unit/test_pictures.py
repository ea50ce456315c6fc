"""Pictures are judged by what they hold, and a drawing can do nothing."""

import struct
import time

import pytest

from handreikingen.checks.pictures import MOST_BYTES, picture_faults

NS = 'xmlns="http://www.w3.org/2000/svg"'


def codes(path: str, data: bytes) -> list[str]:
    return [problem.code for problem in picture_faults(path, data)]


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", width, height)


def jpeg(width: int, height: int) -> bytes:
    comment = b"\xff\xfe\x00\x06abcd"
    return b"\xff\xd8" + comment + b"\xff\xc0\x00\x11\x08" + struct.pack(">HH", height, width)


def webp(width: int, height: int) -> bytes:
    bits = (width - 1) | (height - 1) << 14
    return b"RIFF\x00\x00\x00\x00WEBPVP8L\x00\x00\x00\x00\x2f" + struct.pack("<I", bits)


@pytest.mark.parametrize(
    ("name", "make"), [("a.png", png), ("a.jpg", jpeg), ("a.jpeg", jpeg), ("a.webp", webp)]
)
def test_een_plaatje_van_een_gewone_maat_mag(name, make) -> None:
    assert codes(name, make(1200, 800)) == []
    assert codes(name, make(5000, 800)) == ["HR422"]


@pytest.mark.parametrize("suffix", ["png", "jpg", "jpeg", "webp"])
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<script>",
        b"\x89PNG",
        b"\xff\xd8\xff\xe0",
        b"RIFF\x00\x00\x00\x00WEBP",
        b"\xff\xd8" + b"\xff" * 99,
    ],
)
def test_wat_geen_plaatje_is_wordt_geweigerd(suffix: str, data: bytes) -> None:
    assert codes(f"a.{suffix}", data) == ["HR421"]


def test_de_inhoud_telt_en_niet_de_naam() -> None:
    assert codes("a.png", jpeg(10, 10)) == ["HR421"]
    assert codes("a.jpg", png(10, 10)) == ["HR421"]


def test_een_heel_groot_bestand_wordt_niet_gelezen() -> None:
    assert codes("a.svg", b"<" * (MOST_BYTES + 1)) == ["HR422"]


GEWOON = {
    "klein": f'<svg {NS} viewBox="0 0 1 1"><rect width="1" height="1" fill="url(#a)"/></svg>',
    "van Inkscape": '<?xml version="1.0" encoding="UTF-8"?><!-- Inkscape -->'
    f'<svg {NS} xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1">'
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>'
    '<g style="fill:#fff;marker-end:url(#b)"/></svg>',
    "met stijl": f"<svg {NS}><style>.a {{ fill: red }}</style><use href='#x'/></svg>",
    "met plaatje erin": f'<svg {NS}><image href="data:image/png;base64,iVBORw0KGgo="/></svg>',
}

KWAAD = {
    "script": f"<svg {NS}><script>alert(1)</script></svg>",
    "script uit html": f'<svg {NS}><x:script xmlns:x="http://www.w3.org/1999/xhtml">a</x:script></svg>',
    "script in metadata": f'<svg {NS}><metadata><s xmlns="http://www.w3.org/1999/xhtml"/></metadata></svg>',
    "onload": f'<svg {NS} onload="alert(1)"/>',
    "foreignObject": f"<svg {NS}><foreignObject/></svg>",
    "animate": f'<svg {NS}><animate attributeName="href"/></svg>',
    "link": f'<svg {NS}><a href="javascript:alert(1)"/></svg>',
    "link elders": f'<svg {NS}><a href="https://example.org/"/></svg>',
    "xlink": f'<svg {NS} xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="x.svg#a"/></svg>',
    "plaatje elders": f'<svg {NS}><image href="https://example.org/x.png"/></svg>',
    "svg in svg": f'<svg {NS}><image href="data:image/svg+xml;base64,AAAA"/></svg>',
    "stijl": f"<svg {NS}><style>@import 'https://example.org/x';</style></svg>",
    "stijl met een adres": f"<svg {NS}><style>a {{ fill: url(https://example.org/x) }}</style></svg>",
    "kenmerk met een adres": f'<svg {NS}><rect style="fill:url(https://example.org/x)"/></svg>',
    "stijlblad": f'<?xml-stylesheet href="https://example.org/x.css"?><svg {NS}/>',
    "bom": '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + f"<svg {NS}>&b;</svg>",
    "bestand lezen": '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + f"<svg {NS}>&a;</svg>",
    "geen svg": "<html/>",
    "zonder naamruimte": "<svg/>",
    "basis": f'<svg {NS} xml:base="https://example.org/"/>',
    "te veel": f"<svg {NS}>{'<g/>' * 20_001}</svg>",
}  # fmt: skip


@pytest.mark.parametrize("name", GEWOON)
def test_een_gewone_tekening_mag(name: str) -> None:
    assert codes("a.svg", GEWOON[name].encode()) == []


@pytest.mark.parametrize("name", KWAAD)
def test_een_tekening_die_iets_doet_wordt_geweigerd(name: str) -> None:
    assert set(codes("a.svg", KWAAD[name].encode())) == {"HR423"}


def test_een_kapotte_tekening_noemt_de_regel() -> None:
    (problem,) = picture_faults("a.svg", f"<svg {NS}>\n<g>\n</svg>".encode())
    assert (problem.code, problem.place.line) == ("HR421", 3)


@pytest.mark.meting
def test_diep_genest_hangt_niet() -> None:
    started = time.process_time()
    assert codes("a.svg", f"<svg {NS}>".encode() + b"<g>" * 200_000) == ["HR423"]
    assert time.process_time() - started < 2
