"""Codes for what only shows while the site or its PDFs are made (HR401–HR403, HR405–HR411)."""

from handreikingen.problems.base import Code

HR401 = Code(
    "HR401",
    "Pagina kon niet worden gemaakt",
    "Deze pagina kon niet worden gemaakt: {waarom}.",
    "Kijk naar de laatste verandering op deze pagina. Lukt het niet, meld het dan als probleem.",
    "Soms gaat er iets mis dat vooraf niet te zien was. Dan stopt de bouw, zodat er niets halfs online komt.",
    "Draai je laatste verandering terug en probeer het opnieuw. Vraag hulp als het niet lukt.",
)
HR402 = Code(
    "HR402",
    "Waarschuwing tijdens het bouwen",
    "Bij het bouwen van de site kwam een waarschuwing: {waarschuwing}.",
    "Los de waarschuwing op. De site wordt pas gebouwd als er geen waarschuwingen zijn.",
    "Een waarschuwing die niemand leest, is later een fout voor lezers. Daarom stopt de bouw erop.",
    "Lees de waarschuwing en kijk of je de pagina herkent. Vraag hulp als je er niet uitkomt.",
)
HR403 = Code(
    "HR403",
    "Thema ontbreekt in een bouwsteen",
    "Op deze pagina moet bij ‘toon_thema’ staan welk thema je bedoelt.",
    'Schrijf bijvoorbeeld: toon_thema("toetsen").',
    "Alleen op de pagina van een thema is duidelijk welk thema je bedoelt.",
    "Zet de naam van het thema tussen de haakjes, met aanhalingstekens.",
)
HR405 = Code(
    "HR405",
    "Onderdeel dat niet in de PDF past",
    "{Wat} kan niet in de PDF (bij ‘{kop}’).",
    "Gebruik gewone tekst, een lijst, een tabel, een kader of een afbeelding.",
    "Wie de PDF leest, mag niets missen. Daarom stopt het maken bij iets wat de PDF niet kent.",
    "Schrijf het onderdeel anders. Is het alleen nuttig op een scherm, zet het dan in een blok met de klasse"
    " `alleen-scherm`.",
)
HR406 = Code(
    "HR406",
    "Afbeelding zonder beschrijving",
    "De afbeelding ‘{naam}’ heeft geen beschrijving (bij ‘{kop}’).",
    "Schrijf tussen de blokhaken wat erop te zien is: ![beschrijving](plaatje.svg).",
    "Wie de afbeelding niet ziet, hoort de beschrijving. Zonder beschrijving mist die lezer de inhoud.",
    "Zeg in één of twee zinnen wat de lezer uit de afbeelding moet halen. De naam van het bestand is geen"
    " beschrijving.",
)
HR407 = Code(
    "HR407",
    "Teken dat niet in de letter van de PDF zit",
    "Het teken ‘{teken}’ (U+{nummer}) zit niet in de letter van de PDF.",
    "Schrijf het in woorden of kies een ander teken.",
    "In de PDF zou op die plek een leeg blokje staan, en een voorleesprogramma leest niets.",
    "Vervang het teken door een woord. Komt het uit een kopie van een andere site, typ het dan opnieuw.",
)
HR408 = Code(
    "HR408",
    "Link in de PDF naar een plek die er niet is",
    "De link naar ‘{adres}’ wijst naar een plek die er niet is (bij ‘{kop}’).",
    "{suggestie}",
    "Een link in een document kan later niemand meer herstellen.",
    "Kijk hoe de pagina of de kop heet waar je naar wilt wijzen.",
)
HR409 = Code(
    "HR409",
    "Kop die een niveau overslaat",
    "De kop ‘{kop}’ slaat een niveau over.",
    "Maak er een kop van niveau {niveau} van, dus met {hekjes}.",
    "Een voorleesprogramma loopt langs de koppen. Een gat in de niveaus lijkt op ontbrekende tekst.",
    "Onder een kop met `##` komt een kop met `###`, niet met `####`.",
)
HR410 = Code(
    "HR410",
    "Afbeelding die niet in de PDF kan",
    "De afbeelding ‘{naam}’ {waarom} (bij ‘{kop}’).",
    "Zet een afbeelding in docs/ en gebruik svg, png, jpg, gif of webp.",
    "Een PDF moet zonder internet compleet zijn. Daarom komt elke afbeelding uit de map met de inhoud.",
    "Zet het bestand naast de pagina en schrijf het pad vanaf de pagina.",
)
HR411 = Code(
    "HR411",
    "PDF kon niet worden gemaakt",
    "Deze PDF kon niet worden gemaakt: {waarom}.",
    "Kijk naar de laatste verandering op deze pagina. Lukt het niet, meld het dan als probleem.",
    "Er komt nooit een halve PDF online. Daarom stopt het maken bij de eerste PDF die niet lukt.",
    "Draai je laatste verandering terug en probeer het opnieuw. Vraag hulp als het niet lukt.",
)
