"""Codes for what can be wrong with a file before its fields mean anything."""

from handreikingen.problems.base import Code

HR001 = Code(
    "HR001",
    "Een snelkoppeling in plaats van een bestand",
    "Dit is een snelkoppeling (symbolische koppeling), geen echt bestand of echte map.",
    "Zet hier een kopie van het bestand neer, of haal de snelkoppeling weg.",
    "Een snelkoppeling kan naar een plek buiten `docs/` wijzen. Dan komt er iets op de site wat niet mag.",
    "Haal de snelkoppeling weg. Zet het bestand zelf op die plek, of verwijs ernaar met een gewone link.",
)
HR002 = Code(
    "HR002",
    "Een bestand dat niet te openen is",
    "Dit is niet te openen: {reden}.",
    "Controleer of het een gewoon bestand is dat je zelf kunt openen.",
    "Wat niet te openen is, kan niet op de site komen. We slaan niets stil over.",
    "Open het bestand zelf. Lukt dat niet? Zet het er opnieuw neer. In `docs/` staan alleen gewone mappen en"
    " bestanden.",
)
HR003 = Code(
    "HR003",
    "Een naam met andere tekens dan a-z, 0-9 en -",
    "De naam ‘{naam}’ heeft tekens die niet mogen: gebruik kleine letters, cijfers en streepjes.",
    "{voorstel}",
    "De naam van een bestand wordt het adres van de pagina. Hoofdletters, spaties en accenten geven adressen"
    " die op de ene computer werken en op de andere niet.",
    "Hernoem het bestand of de map. Voor de punt staan alleen kleine letters, cijfers en streepjes:"
    " `grip-op-je-data.md`. De voorpagina van een map heet `index.md`.",
)
HR004 = Code(
    "HR004",
    "Twee namen die alleen in hoofdletters verschillen",
    "De namen ‘{naam}’ en ‘{ander}’ verschillen alleen in hoofdletters.",
    "Geef een van de twee een andere naam.",
    "Op Windows en op een Mac zijn dit dezelfde naam. Daar overschrijft het ene bestand het andere.",
    "Hernoem een van de twee. Gebruik alleen kleine letters.",
)
HR005 = Code(
    "HR005",
    "Een soort bestand dat hier niet hoort",
    "Een bestand dat eindigt op ‘{einde}’ hoort niet in docs/.",
    "{advies}",
    "In `docs/` staan teksten, kleine lijsten met gegevens en afbeeldingen. Andere bestanden zijn vaak niet"
    " voor iedereen te openen, en niet te controleren.",
    "Toegestaan zijn `.md`, `.yml`, `.svg`, `.png`, `.jpg`, `.jpeg` en `.webp`. Zet de inhoud van een"
    " document in een pagina, of link naar de plek waar het document staat.",
)
HR006 = Code(
    "HR006",
    "Te groot",
    "{wat} is te groot: meer dan {grens}.",
    "Maak het kleiner of verdeel het. Zet lange tekst onder het blok met gegevens.",
    "Een bestand van deze omvang is bijna altijd een vergissing, en het maakt de site traag.",
    "Een pagina en een lijst in `data/` zijn hoogstens 1 MB. Het blok met gegevens boven een pagina is"
    " hoogstens 64 KB en heeft hoogstens 2.000 waarden; een lijst in `data/` heeft er hoogstens 20.000."
    " Verdeel het over meer pagina’s.",
)
HR007 = Code(
    "HR007",
    "Geen tekst in UTF-8",
    "Dit bestand is niet te lezen als tekst: {reden}.",
    "Sla het op als gewone tekst, met de codering UTF-8.",
    "Een letter als é kan op meer manieren in een bestand staan. Wij lezen er één: UTF-8. Bij elke andere"
    " worden letters onleesbaar.",
    "Open het bestand in een teksteditor, kies *Opslaan als* en kies bij *Codering* voor *UTF-8*. Is het een"
    " bestand uit Word? Kopieer dan de tekst naar een nieuw bestand.",
)
HR008 = Code(
    "HR008",
    "Een onzichtbaar teken",
    "Hier staat een onzichtbaar teken ({teken}).",
    "Haal dat teken weg: wis dit stukje tekst en typ het opnieuw.",
    "Zo’n teken komt vaak mee bij plakken uit een ander programma. Je ziet het niet, maar een naam of een"
    " link werkt er niet meer door.",
    "Ga naar de genoemde regel en plaats. Wis daar een paar tekens en typ ze opnieuw.",
)
HR009 = Code(
    "HR009",
    "Een teken dat de leesrichting omdraait",
    "Hier staat een onzichtbaar teken dat de leesrichting verandert ({teken}).",
    "Haal dat teken weg: wis dit stukje tekst en typ het opnieuw.",
    "Met zo’n teken staat er op het scherm iets anders dan in het bestand. Wie nakijkt, ziet dan niet wat er"
    " echt staat.",
    "Ga naar de genoemde regel en plaats. Wis daar een paar tekens en typ ze opnieuw.",
)
HR010 = Code(
    "HR010",
    "Een leeg bestand",
    "Dit bestand is leeg.",
    "Schrijf er iets in, of haal het bestand weg.",
    "Een leeg bestand geeft een lege pagina. Vaak is opslaan dan misgegaan.",
    "Begin een pagina zo:\n\n```markdown\n---\ntitel: Grip op je data\n---\nHier begint de tekst.\n```",
)
HR011 = Code(
    "HR011",
    "De openingsregel ontbreekt",
    "De eerste regel van deze pagina is niet ‘---’.",
    "Zet op regel 1 alleen drie streepjes, en daaronder de gegevens, zoals titel en samenvatting.",
    "Elke pagina begint met een blok met gegevens. Zonder de openingsregel komen de gegevens als tekst op de"
    " pagina.",
    "De eerste regel is precies drie streepjes, zonder lege regel of spatie ervoor:\n\n"
    "```markdown\n---\ntitel: Grip op je data\n---\nHier begint de tekst.\n```",
)
HR012 = Code(
    "HR012",
    "De sluitregel ontbreekt",
    "Het blok met gegevens wordt niet afgesloten.",
    "Zet onder het laatste gegeven een regel met alleen drie streepjes: ---.",
    "De sluitregel vertelt waar de gegevens ophouden en de tekst begint. Een langere streep, een streepje"
    " minder of een spatie ervoor telt niet.",
    "Zet de regel direct onder het laatste gegeven:\n\n"
    "```markdown\n---\ntitel: Grip op je data\n---\nHier begint de tekst.\n```",
)
HR020 = Code(
    "HR020",
    "Een schrijffout in de gegevens",
    "De gegevens zijn hier niet te lezen: {oorzaak}.",
    "{advies}",
    "Bij de gegevens tellen dubbele punten, spaties en aanhalingstekens mee. Eén teken te veel of te weinig"
    " maakt de rest onleesbaar.",
    "Schrijf elk gegeven als naam, dubbele punt, spatie, waarde. Staat er in de waarde een dubbele punt, of"
    " begint die met een bijzonder teken? Zet er dan aanhalingstekens omheen:\n\n"
    '```yaml\ntitel: "Toetsen: zo begin je"\nplaats: "\'s-Hertogenbosch"\nthemas: [toetsen, landschap]\n```',
)
HR021 = Code(
    "HR021",
    "Een gegeven dat er twee keer staat",
    "Het gegeven ‘{naam}’ staat hier voor de tweede keer; het staat ook op regel {regel}.",
    "Haal een van de twee weg, of voeg ze samen.",
    "Van twee gegevens met dezelfde naam zou er één stil verdwijnen.",
    "Zijn het twee waarden? Zet ze in één lijst: `themas: [toetsen, landschap]`.",
)
HR022 = Code(
    "HR022",
    "Een teken met een bijzondere betekenis",
    "Hier staat {wat}, en dat kan in de gegevens niet.",
    "Schrijf de waarde gewoon uit. Hoort het teken bij de tekst? Zet dan aanhalingstekens om de hele waarde.",
    "Met `&`, `*`, `!`, `%` en `<<` kun je in dit soort bestanden waarden hergebruiken of omvormen. Dat maakt"
    " een bestand lastig te lezen en kan de site laten vastlopen.",
    'Zet aanhalingstekens om de waarde: `titel: "*Nieuw* in de klas"`.',
)
HR023 = Code(
    "HR023",
    "Een naam van een gegeven die geen tekst is",
    "De naam van een gegeven moet gewone tekst zijn, en hier staat {wat}.",
    "Schrijf een woord voor de dubbele punt. Hoort dit bij de waarde? Zet daar aanhalingstekens omheen.",
    "Gegevens worden gevonden op hun naam. Een getal, `true`, niets of een lijst is geen naam.",
    "Schrijf `jaar: 2026` in plaats van `2026: jaar`. Begint een waarde met `{` of `[`? Zet er dan"
    " aanhalingstekens omheen.",
)
HR024 = Code(
    "HR024",
    "Geen gegevens gevonden",
    "Hier staan geen gegevens van de vorm ‘naam: waarde’.",
    "Schrijf elk gegeven op een eigen regel, met een dubbele punt en een spatie, zoals ‘titel: Grip’.",
    "Zonder gegevens weten we niet hoe de pagina heet en waar die bij hoort.",
    "Begin met de titel: `titel: Grip op je data`. Let op de spatie na de dubbele punt.",
)
HR025 = Code(
    "HR025",
    "Een tweede blok met gegevens",
    "Hier begint een tweede blok met gegevens (een regel die begint met ‘---’ of ‘...’).",
    "Haal deze regel weg. Het blok sluit af met een regel met alleen drie streepjes: ---.",
    "Een bestand heeft één blok met gegevens. Wat in een tweede blok staat, zou verdwijnen.",
    "Zet alle gegevens in één blok. Drie punten (`...`) als afsluiting kennen we niet: gebruik `---`.",
)
HR026 = Code(
    "HR026",
    "Te diep genest",
    "Hier staan te veel lijsten in elkaar: hoogstens {grens} diep.",
    "Maak de gegevens eenvoudiger. Hoort dit bij een tekst? Zet daar aanhalingstekens omheen.",
    "Geen enkel gegeven heeft zoveel lagen nodig. Het is een vergissing of een aanval.",
    "Kijk of er een `[`, een `{` of een streepje te veel staat.",
)
HR032 = Code(
    "HR032",
    "Tekst die wegvalt achter een hekje",
    "Wat achter het hekje staat, valt weg: ‘{tekst}’.",
    "Hoort het bij de waarde? Zet aanhalingstekens om de hele waarde. Zo niet, haal het weg.",
    "Een spatie met een hekje begint een opmerking. De rest van de regel zou stil verdwijnen.",
    'Schrijf `titel: "Vraag #3"`. Een opmerking zet je op een eigen regel, die begint met `#`.',
)
