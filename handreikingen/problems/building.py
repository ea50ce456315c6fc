"""Codes for what only shows while the site is built (HR401–HR404)."""

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
