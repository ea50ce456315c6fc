"""Codes for what content rests on (HR851)."""

from handreikingen.problems.base import Code, Severity

HR851 = Code(
    "HR851",
    "Pagina zonder bron",
    "Deze pagina noemt geen bron.",
    "Noem er een bij ‘bronnen’, of schrijf ‘eigen_voorstel: true’.",
    "Een lezer wil weten waar een bewering op rust. Is iets een eigen idee? Zeg dat dan.",
    "Zet bij `bronnen` de namen uit `data/bronnen.yml`. Bedacht je het zelf? Schrijf `eigen_voorstel: true`.",
    Severity.MELDING,
)
