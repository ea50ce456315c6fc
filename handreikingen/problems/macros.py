"""Faults in template signs: what stands between `{{` and `}}` or `{%` and `%}` in a page (HR301 and on).

A page can only call our own building blocks, with fixed values: content is written by many people
and the machine that builds the site must not do what a page asks.
"""

from handreikingen.problems.base import Code

_RAW = "Moet dit zo in beeld staan? Zet er dan {{% raw %}} voor en {{% endraw %}} achter."
_HERSTEL_RAW = "Wil je deze tekens juist laten zien? Zet er dan `{% raw %}` voor en `{% endraw %}` achter."
_WAAROM_DEUR = (
    "Wat tussen deze tekens staat, voert de computer uit die de site maakt. "
    "Daarom mag daar alleen een bouwsteen staan die wij kennen, met vaste waarden."
)

HR301 = Code(
    code="HR301",
    titel="Alleen een bouwsteen mag tussen {{ en }}",
    message="Tussen {{{{ en }}}} mag hier alleen een van onze bouwstenen staan, niet ‘{tekst}’.",
    hint="{suggestie} " + _RAW,
    waarom=_WAAROM_DEUR,
    herstel='Schrijf één bouwsteen, zoals `toon_lijst("handreiking")`, en niets ervoor of erna. '
    + _HERSTEL_RAW,
)

HR302 = Code(
    code="HR302",
    titel="Teken dat opent en niet sluit",
    message="Na ‘{begin}’ komt geen ‘{einde}’.",
    hint="Zet ‘{einde}’ waar dit stuk ophoudt. " + _RAW,
    waarom="Zonder einde weten we niet welk deel van de tekst bij de bouwsteen hoort.",
    herstel="Sluit `{{` met `}}`, `{%` met `%}` en `{% raw %}` met `{% endraw %}`. " + _HERSTEL_RAW,
)

HR303 = Code(
    code="HR303",
    titel="Onbekende bouwsteen",
    message="De bouwsteen ‘{naam}’ bestaat niet.",
    hint="{suggestie}",
    waarom=_WAAROM_DEUR,
    herstel="Kijk of je de naam goed hebt geschreven. Alle bouwstenen beginnen met `toon_`. " + _HERSTEL_RAW,
)

HR304 = Code(
    code="HR304",
    titel="Alleen vaste waarden in een bouwsteen",
    message="In ‘{bouwsteen}’ is ‘{tekst}’ geen vaste waarde.",
    hint="{suggestie}",
    waarom="Een bouwsteen krijgt alleen waarden die er letterlijk staan. Er wordt niets uitgerekend.",
    herstel='Zet woorden tussen rechte aanhalingstekens: `rol="bestuurder"`. '
    "Een tekst staat op één regel, is hoogstens 200 tekens lang en heeft geen `\\`. "
    "Een getal heeft hoogstens 9 cijfers. Rekenen, samenvoegen, lijsten en een bouwsteen in een bouwsteen "
    "kunnen niet.",
)

HR305 = Code(
    code="HR305",
    titel="Onbekend gegeven van een bouwsteen",
    message="De bouwsteen ‘{bouwsteen}’ kent geen gegeven ‘{naam}’.",
    hint="{suggestie}",
    waarom="Met een gegeven dat niet bestaat, toont de pagina iets anders dan je bedoelt.",
    herstel="Kijk welke gegevens de bouwsteen kent en gebruik precies die naam.",
)

HR306 = Code(
    code="HR306",
    titel="Verplicht gegeven van een bouwsteen ontbreekt",
    message="De bouwsteen ‘{bouwsteen}’ mist het gegeven ‘{naam}’.",
    hint="Vul het in: {voorbeeld}.",
    waarom="Zonder dit gegeven weet de bouwsteen niet wat hij moet tonen.",
    herstel="Vul het gegeven in, tussen de haakjes van de bouwsteen.",
)

HR307 = Code(
    code="HR307",
    titel="Verkeerde soort waarde in een bouwsteen",
    message="Bij ‘{naam}’ in ‘{bouwsteen}’ hoort {soort}, niet ‘{waarde}’.",
    hint="Pas de waarde aan.",
    waarom="Tekst, getallen en ja-of-nee zijn verschillende soorten. "
    "Een bouwsteen werkt alleen met de juiste soort.",
    herstel='Schrijf tekst tussen rechte aanhalingstekens (`"po"`), een getal zonder (`5`), '
    "en ja of nee als `true` of `false`.",
)

HR308 = Code(
    code="HR308",
    titel="Onbekende waarde in een bouwsteen",
    message="Bij ‘{naam}’ in ‘{bouwsteen}’ kan ‘{waarde}’ niet.",
    hint="{suggestie}",
    waarom="Met een waarde die niet bestaat, blijft de lijst op de pagina leeg.",
    herstel="Kies een waarde die bestaat. De melding noemt de waarde die er het meest op lijkt.",
)

HR309 = Code(
    code="HR309",
    titel="Te veel waarden zonder naam in een bouwsteen",
    message="In ‘{bouwsteen}’ hoort een naam voor de waarde ‘{waarde}’.",
    hint="{suggestie}",
    waarom="Zonder naam weten we niet wat de waarde betekent.",
    herstel='Zet de naam van het gegeven ervoor, zoals in `toon_lijst("handreiking", rol="bestuurder")`. '
    "Waarden zonder naam staan altijd vooraan.",
)

HR310 = Code(
    code="HR310",
    titel="Gegeven dat twee keer in een bouwsteen staat",
    message="In ‘{bouwsteen}’ staat het gegeven ‘{naam}’ twee keer.",
    hint="Haal er één weg.",
    waarom="Er kan maar één waarde gelden.",
    herstel="Kies de goede waarde en haal de andere weg.",
)

HR311 = Code(
    code="HR311",
    titel="Opdracht tussen {% en %}",
    message="De opdracht ‘{tekst}’ mag niet in een pagina.",
    hint="Haal hem weg. " + _RAW,
    waarom=_WAAROM_DEUR + " Van de opdrachten tussen `{%` en `%}` mag alleen `{% raw %}`.",
    herstel="Haal de opdracht weg. " + _HERSTEL_RAW,
)

HR312 = Code(
    code="HR312",
    titel="Verborgen opmerking in een pagina",
    message="De tekens ‘{begin}’ maken van de tekst erna een verborgen opmerking. Dat kan hier niet.",
    hint="Haal de opmerking weg. " + _RAW,
    waarom="Wat in een pagina staat, moet iedereen kunnen zien en nakijken.",
    herstel="Zet je opmerking in het voorstel op GitHub in plaats van in de pagina. " + _HERSTEL_RAW,
)

HR313 = Code(
    code="HR313",
    titel="Bouwsteen die niet te lezen is",
    message="Bij ‘{teken}’ kunnen we de tekst tussen ‘{begin}’ en ‘{einde}’ niet lezen.",
    hint="{suggestie} " + _RAW,
    waarom="Eén verkeerd teken, zoals een krom aanhalingsteken, en de bouwsteen doet het niet.",
    herstel="Gebruik rechte aanhalingstekens en sluit elk aanhalingsteken en elk haakje. " + _HERSTEL_RAW,
)

HR314 = Code(
    code="HR314",
    titel="Te lange tekst tussen {{ en }}",
    message="De tekst na ‘{begin}’ is te lang voor een bouwsteen.",
    hint="Maak hem korter, of zet ‘{einde}’ waar hij ophoudt. " + _RAW,
    waarom="Een bouwsteen is kort. Heel lange stukken zijn bijna altijd een vergissing en kosten veel tijd.",
    herstel="Houd het onder 2.000 tekens, met weinig gegevens. " + _HERSTEL_RAW,
)

HR315 = Code(
    code="HR315",
    titel="Te veel bouwstenen of stukken {% raw %} op een pagina",
    message="Deze pagina heeft meer dan {aantal} {wat}.",
    hint="Verdeel de pagina over meer pagina's.",
    waarom="Elke bouwsteen kost tijd bij het maken van de site, en een lezer verdwaalt op zo'n pagina.",
    herstel="Verdeel de pagina, of gebruik één lijst in plaats van veel losse bouwstenen.",
)

HR316 = Code(
    code="HR316",
    titel="{% endraw %} zonder {% raw %}",
    message="Hier staat {{% endraw %}}, maar er staat geen {{% raw %}} voor.",
    hint="Haal het weg, of zet {{% raw %}} waar het stuk begint.",
    waarom="Begin en einde horen bij elkaar. Anders weten we niet welk stuk moet blijven zoals het is.",
    herstel="Haal `{% endraw %}` weg, of zet `{% raw %}` aan het begin van het stuk.",
)
