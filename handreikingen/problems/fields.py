"""Codes for the fields at the top of a page and in the registers (HR013–HR019, HR027–HR031)."""

from handreikingen.problems.base import Code

HR013 = Code(
    "HR013",
    "Onbekend gegeven",
    "{Soort} kent geen gegeven ‘{veld}’.",
    "{suggestie}",
    "Een tikfout in de naam van een gegeven zou anders stil verdwijnen: de site leest het dan niet.",
    "Kijk op [de lijst van velden](velden.md) hoe het gegeven heet, of haal de regel weg.",
)
HR014 = Code(
    "HR014",
    "Gegeven ontbreekt",
    "{Soort} heeft het gegeven ‘{veld}’ nodig.",
    "Vul ‘{veld}’ in. {uitleg}",
    "Zonder dit gegeven kan de site de pagina niet goed tonen of vinden.",
    "Zet het gegeven bovenaan de pagina, tussen de twee regels met `---`.",
)
HR015 = Code(
    "HR015",
    "Verkeerde vorm",
    "‘{veld}’ hoort {verwacht} te zijn.",
    "{tip}",
    "De site verwacht op deze plek een bepaalde vorm: tekst, een getal, een lijst of een blok met gegevens.",
    "Kijk op [de lijst van velden](velden.md) welke vorm het gegeven heeft. "
    "Een lijst schrijf je als `[toetsen, landschap]` of met een streepje per regel.",
)
HR016 = Code(
    "HR016",
    "Waarde staat niet in de lijst",
    "‘{waarde}’ is geen geldige waarde voor ‘{veld}’.",
    "{suggestie}",
    "Bij dit gegeven kies je uit een vaste lijst. Zo kan de site erop filteren.",
    "Kies een van de waarden die de melding noemt.",
)
HR017 = Code(
    "HR017",
    "Datum klopt niet",
    "‘{waarde}’ bij ‘{veld}’ is geen datum die bestaat.",
    "{vorm}",
    "Met datums berekent de site de volgorde, de ouderdom en de kalender.",
    "Schrijf jaar-maand-dag met streepjes: `2026-11-24`. Een tijd schrijf je erachter: `2026-11-24 09:30`.",
)
HR018 = Code(
    "HR018",
    "Leeg gegeven",
    "‘{veld}’ is leeg.",
    "Vul het in of haal de regel weg.",
    "Een leeg gegeven zegt lezers niets. Is iets niet bekend, laat het gegeven dan weg.",
    "Vul een waarde in, of haal de hele regel weg.",
)
HR019 = Code(
    "HR019",
    "Te lang",
    "‘{veld}’ is te lang: {gevonden}, het mogen er hooguit {grens} zijn.",
    "Maak de tekst korter.",
    "Titels, samenvattingen en lijsten moeten op een telefoon in één blik te lezen zijn.",
    "Zeg het korter, of verplaats een deel naar de tekst van de pagina.",
)
HR027 = Code(
    "HR027",
    "Teken dat niet mag",
    "In ‘{veld}’ staat ‘{teken}’. Dat teken mag hier niet.",
    "Schrijf het in woorden.",
    "Titels en samenvattingen komen letterlijk in de pagina. Met deze tekens zou een titel code kunnen worden.",
    "Schrijf ‘kleiner dan’ in plaats van `<`, en laat accolades en procenttekens bij elkaar weg.",
)
HR028 = Code(
    "HR028",
    "Geen webadres",
    "‘{waarde}’ bij ‘{veld}’ is geen webadres.",
    "Een webadres begint met https://.",
    "Alleen volledige adressen van websites werken overal: op de site, in de pdf en offline.",
    "Kopieer het adres uit de adresbalk van je browser, met `https://` ervoor.",
)
HR029 = Code(
    "HR029",
    "Naam met vreemde tekens",
    "‘{waarde}’ bij ‘{veld}’ kan geen vaste naam zijn.",
    "Gebruik alleen kleine letters, cijfers en streepjes, zoals v3 of mijn-vraag.",
    "De vaste naam komt in het adres van de pagina. Daar werken alleen gewone tekens goed.",
    "Schrijf kleine letters zonder accenten, cijfers en streepjes. Geen spaties.",
)
HR030 = Code(
    "HR030",
    "Te weinig of te veel",
    "‘{veld}’ heeft {gevonden} onderdelen; {grens}.",
    "Vul de lijst aan of maak haar korter.",
    "Een lege lijst zegt niets, en een heel lange lijst leest niemand.",
    "Zet minstens één onderdeel in de lijst, of haal het gegeven weg als het niet nodig is.",
)
HR031 = Code(
    "HR031",
    "Past niet",
    "‘{veld}’ klopt niet: {waarde}.",
    "Kijk op de lijst van velden hoe je het schrijft.",
    "De site kan met deze waarde niets.",
    "Kijk op [de lijst van velden](velden.md) hoe het gegeven eruit hoort te zien.",
)
