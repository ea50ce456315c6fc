"""Codes for references between things and for links in the text (HR101–HR109)."""

from handreikingen.problems.base import Code

HR101 = Code(
    "HR101",
    "Verwijzing naar iets wat niet bestaat",
    "{Wat} ‘{naam}’ bestaat niet.",
    "{suggestie}",
    "De site maakt van een verwijzing een link, en laat haar ook op de andere pagina zien. Dat kan alleen als"
    " beide bestaan.",
    "Schrijf de vaste naam precies over. Van een pagina is dat de naam van het bestand, zonder `.md`. Van een vraag"
    " uit een bijeenkomst is het `bijeenkomst/vraag`, zoals `2022-11-24-utrecht/v3`. Een vraag uit"
    " `data/vragen.yml` heet `vragen/naam`.",
)
HR102 = Code(
    "HR102",
    "Verwijzing die twee dingen kan betekenen",
    "‘{naam}’ kan hier meer dan één ding zijn: {keuzes}.",
    "Zet de soort ervoor, zoals {voorbeeld}.",
    "De site mag niet gokken waar je naar verwijst.",
    "Zet de soort en een schuine streep voor de naam: `thema/landschap` of `peiling/2022-11-24-utrecht/ooapi`.",
)
HR103 = Code(
    "HR103",
    "Vaste naam of adres dat al bestaat",
    "{Wat} ‘{naam}’ is al in gebruik, in {plek}.",
    "Kies een andere naam.",
    "Elke vaste naam wordt een adres. Twee dingen op één adres kan niet: een lezer krijgt dan het verkeerde.",
    "Geef het nieuwe onderdeel een andere `id`. Verander nooit de naam die er al was: daar wijzen links naar.",
)
HR104 = Code(
    "HR104",
    "Verwijzingen in een kring",
    "Bij ‘{veld}’ loopt de rij in een kring: {kring}.",
    "Haal ‘{veld}’ weg bij de pagina waar de rij begint.",
    "Een rij van oud naar nieuw heeft een begin. In een kring is niets het oudst.",
    "Zoek de oudste pagina van de rij en haal daar het gegeven weg.",
)
HR105 = Code(
    "HR105",
    "Link naar een bestand dat er niet is",
    "{Wat} ‘{adres}’ wijst naar een bestand dat er niet is.",
    "{suggestie}",
    "Wie klikt, krijgt anders een foutpagina.",
    "Schrijf het pad vanaf de pagina waar de link staat, met `.md` erachter:"
    " `[Grip](../handreikingen/grip-op-je-applicatielandschap.md)`.",
)
HR106 = Code(
    "HR106",
    "Link naar een plek die er niet is",
    "De pagina ‘{pagina}’ heeft geen plek ‘#{anker}’.",
    "{suggestie}",
    "De link opent de pagina, maar niet de goede plek. De lezer moet dan zelf zoeken.",
    "Kijk hoe de kop op die pagina heet. Het anker is de kop in kleine letters, met streepjes in plaats van spaties."
    " Bij een bron is het `#bron-` met de vaste naam erachter.",
)
HR107 = Code(
    "HR107",
    "Link die alleen op één adres werkt",
    "De link ‘{adres}’ {waarom}.",
    "Schrijf het pad vanaf deze pagina, zoals ../themas/toetsen.md.",
    "Zo’n link werkt niet in een voorbeeld van de site, in een submap en in de offline kopie.",
    "Link naar het bestand zelf, met een pad vanaf deze pagina: `../themas/toetsen.md`.",
)
HR108 = Code(
    "HR108",
    "Link naar buiten docs/",
    "De link ‘{adres}’ wijst naar een plek buiten docs/.",
    "Link naar een pagina in docs/, of gebruik het volledige webadres.",
    "Alleen wat in `docs/` staat, komt op de site.",
    "Tel de `../` in het pad: het zijn er te veel, of het bestand staat niet in `docs/`. Staat het op GitHub?"
    " Gebruik dan het volledige adres met `https://`.",
)
HR109 = Code(
    "HR109",
    "Link met een begin dat niet mag",
    "Een link mag niet beginnen met ‘{begin}’.",
    "Gebruik een pad naar een pagina, of een adres dat begint met https://.",
    "Met een begin als `javascript:` of `data:` kan een link code uitvoeren bij de lezer.",
    "Een link begint met `https://`, of is een pad naar een bestand in `docs/`.",
)
