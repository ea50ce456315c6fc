"""Codes for what the rendered page and the pictures may not hold (HR421–HR423, HR431–HR434)."""

from handreikingen.problems.base import Code

_SAFE = "Een pagina mag niets uitvoeren en niets van een andere plek laden. Zo blijven lezers veilig."

HR431 = Code(
    "HR431",
    "HTML-element dat niet in een pagina mag",
    "Op de gemaakte pagina staat het HTML-element ‘{naam}’. Dat mag niet.",
    "Gebruik Markdown, of zet het tussen schuine aanhalingstekens (`) als je het wilt laten zien.",
    _SAFE,
    "Zoek de plek in je tekst en schrijf Markdown. Formulieren, video’s en andere sites in een kader kunnen niet:"
    " link ernaar.",
)
HR432 = Code(
    "HR432",
    "Kenmerk dat niet in een pagina mag",
    "Op de gemaakte pagina heeft ‘{naam}’ het kenmerk ‘{kenmerk}’. Dat mag niet.",
    "Haal het kenmerk weg.",
    _SAFE,
    "Tussen accolades mogen alleen een klasse en een anker: `{ .tip #mijn-anker }`.",
)
HR433 = Code(
    "HR433",
    "Adres dat niet in een pagina mag",
    "Op de gemaakte pagina staat het adres ‘{adres}’ bij ‘{naam}’. Dat mag niet.",
    "{doe}",
    "Een adres dat code bevat, of een plaatje van een andere site, kan een lezer volgen of aanvallen.",
    "Een link begint met `https://` of wijst naar een pagina van deze site. Een plaatje staat in de map `docs`.",
)
HR434 = Code(
    "HR434",
    "HTML die niet te lezen is",
    "De HTML van de gemaakte pagina klopt niet bij ‘{stuk}’: {waarom}.",
    "Sluit elk HTML-element dat je opent, in de goede volgorde. Of gebruik Markdown.",
    "Wat niet zeker te lezen is, leest een browser misschien anders dan wij. Dan is niet te zien of het veilig is.",
    "Haal de HTML weg, of schrijf haar compleet: elk kenmerk tussen aanhalingstekens, elk element gesloten.",
)
HR421 = Code(
    "HR421",
    "Bestand dat geen goede afbeelding is",
    "Dit bestand heet een {soort}, maar het is er geen: {waarom}.",
    "Open de afbeelding in een tekenprogramma en bewaar haar opnieuw als {soort}.",
    "Een browser kijkt naar de inhoud van een bestand, niet naar de naam. Andere inhoud kan schade doen.",
    "Bewaar de afbeelding als png, jpg, webp of svg, en laat de naam daarop eindigen.",
)
HR422 = Code(
    "HR422",
    "Afbeelding te groot",
    "Deze afbeelding is te groot: {gevonden}; het mag hooguit {grens} zijn.",
    "Maak de afbeelding kleiner en bewaar haar opnieuw.",
    "Veel lezers zitten op een telefoon. Een grote afbeelding kost hun tijd en geld.",
    "Verklein de afbeelding tot hooguit 2000 beeldpunten breed. Een foto bewaar je als jpg of webp.",
)
HR423 = Code(
    "HR423",
    "Tekening (svg) met iets dat niet mag",
    "In deze tekening staat {wat}. Dat mag niet.",
    "Haal het weg, of bewaar de tekening als ‘gewone SVG’ zonder scripts en koppelingen.",
    "Een svg-bestand kan code uitvoeren of iets van een andere site laden, net als een webpagina.",
    "Kies in je tekenprogramma voor ‘gewone’ of ‘geoptimaliseerde’ SVG. Een foto hoort in een jpg of webp.",
)
