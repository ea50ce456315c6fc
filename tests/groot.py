"""A made-up site of any size, with every relation a real one has: to measure, and to compare sizes."""

PAGE = """---
titel: Handreiking {n}
samenvatting: Zo pak je onderwerp {n} aan op je school, in drie stappen.
themas: [thema-{thema}]
sectoren: [po, vo]
rollen: [rol-{rol}]
status: werkversie
doe_tijd: een uur
resultaat: een lijst
kleine_school: ja
beantwoordt: [bijeenkomst-{meeting}/v{item}]
bronnen: [bron-{bron}]
nagekeken: 2026-11-01
---
## Voor wie en waarom

{text}

Lees ook [de vorige](handreiking-{other}.md) en [het thema](../themas/thema-{thema}.md), of de `code`.

- [ ] Eerst dit.
- [ ] Dan dat, volgens ([bron](../over/bronnen.md#bron-bron-{bron})).
"""
SENTENCE = "Vraag de ict-coördinator welke gegevens er zijn, wie ze beheert en wat ermee gebeurt na 1 augustus 2026. "
THEMA = """---
titel: Thema {n}
samenvatting: Alles over onderwerp {n}.
kern: Het draait om {n}.
volgorde: {n}
---
{text}

{{{{ toon_thema() }}}}
"""
ROL = """---
titel: Rol {n}
samenvatting: Wie onderwerp {n} doet.
taken: [Eerst dit, Dan dat]
---
{text}
"""
MEETING = """---
titel: Bijeenkomst {n}
samenvatting: De {n}e keer.
begin: 20{year}-{month:02}-15
vorm: digitaal
opbrengst:
{items}peilingen:
  - {{id: p, vraag: Verder?, stemmen: 20, opties: [{{tekst: ja, aantal: 15}}, {{tekst: nee, aantal: 5}}]}}
---
{text}
"""
ITEM = "  - {{id: v{n}, soort: vraag, tekst: Hoe doe je stap {n} op school?, thema: thema-{thema}}}\n"
SOURCE = """- id: bron-{n}
  titel: Bron {n}
  uitgever: Een uitgever
  url: https://example.org/{n}
  geraadpleegd: 2026-11-01
  soort: artikel
"""
TERM = "- {{id: term-{n}, voorkeursterm: gegevens {n}, definitie: Iets wat vastligt.}}\n"


def large_site(documents: int, words: int = 600) -> dict[str, str]:
    """Texts by path: of ten pages eight are guides, one a meeting, and the rest themes and roles."""
    themes = roles = max(2, documents // 20)
    meetings, sources = documents // 10, documents // 10
    guides = documents - themes - roles - meetings
    text = SENTENCE * (words // len(SENTENCE.split()))
    files = {"over/bronnen.md": "---\ntitel: Bronnen\nsamenvatting: Waar het op rust.\n---\n"}
    for n in range(themes):
        files[f"themas/thema-{n}.md"] = THEMA.format(n=n, text=text)
    for n in range(roles):
        files[f"rollen/rol-{n}.md"] = ROL.format(n=n, text=text)
    for n in range(meetings):
        items = "".join(ITEM.format(n=i, thema=(n + i) % themes) for i in range(5))
        year, month = 10 + n // 12 % 15, n % 12 + 1
        files[f"bijeenkomsten/bijeenkomst-{n}.md"] = MEETING.format(
            n=n, year=year, month=month, items=items, text=text
        )
    for n in range(guides):
        files[f"handreikingen/handreiking-{n}.md"] = PAGE.format(
            n=n, other=max(0, n - 1), thema=n % themes, rol=n % roles, meeting=n % meetings, item=n % 5,
            bron=n % sources, text=text,
        )  # fmt: skip
    files["data/bronnen.yml"] = "".join(SOURCE.format(n=n) for n in range(sources))
    files["data/begrippen.yml"] = "".join(TERM.format(n=n) for n in range(sources))
    return files
