"""Codes for work to be done: dead ends and dates that passed (HR901–HR914). They never stop a build."""

from handreikingen.problems.base import Code, Severity

HR901 = Code(
    "HR901",
    "Vraag zonder thema",
    "Deze vraag heeft nog geen thema: {vraag}",
    "Kies een thema bij ‘thema’.",
    "Zonder thema staat de vraag bij geen enkel onderwerp, en vindt niemand haar.",
    "Vul bij de vraag `thema:` in. Past geen thema? Bespreek het in de regiegroep.",
    Severity.MELDING,
)
HR902 = Code(
    "HR902",
    "Handreiking die geen vraag beantwoordt",
    "Deze handreiking beantwoordt nog geen vraag.",
    "Noem de vraag bij ‘beantwoordt’.",
    "Een handreiking begint bij een vraag van een school. Zonder vraag is niet te zien waarom ze er is.",
    "Zoek de vraag op de pagina met vragen en zet haar vaste naam bij `beantwoordt`.",
    Severity.MELDING,
)
HR903 = Code(
    "HR903",
    "Thema waar iets ontbreekt",
    "Over dit thema is er nog geen {wat}.",
    "{doe}",
    "Een thema is pas rond met een vraag, een handreiking en een voorbeeld uit de praktijk.",
    "Schrijf wat er mist, of vraag er in het netwerk naar.",
    Severity.MELDING,
)
HR904 = Code(
    "HR904",
    "Pagina die opnieuw bekeken moet worden",
    "Deze pagina moest voor {datum} opnieuw bekeken zijn.",
    "Lees haar na en pas ‘nagekeken’ aan.",
    "Regels, namen en adressen veranderen. Een oude pagina helpt lezers op de verkeerde weg.",
    "Lees de pagina, verbeter wat niet meer klopt en zet de dag van vandaag bij `nagekeken`.",
    Severity.MELDING,
)
HR905 = Code(
    "HR905",
    "Bron of begrip dat nergens voorkomt",
    "{Wat} ‘{naam}’ komt nergens voor.",
    "Gebruik het op een pagina, of haal het weg.",
    "Wat niemand gebruikt, houdt ook niemand bij.",
    "Noem de bron bij `bronnen` van een pagina. Gebruik het begrip in een tekst, of noem het bij `zie`.",
    Severity.MELDING,
)
HR906 = Code(
    "HR906",
    "Advies waar het stil over is",
    "Over dit advies is sinds {datum} niets meer bekend.",
    "Vraag na wat ermee gebeurde en zet dat bij ‘opvolging’.",
    "Wie een advies gaf, wil weten wat ermee gebeurde. Een half jaar stilte is lang.",
    "Voeg bij `opvolging` een stap toe. Is er niets gebeurd? Zeg dat dan ook.",
    Severity.MELDING,
)
HR907 = Code(
    "HR907",
    "Bron die lang niet is bekeken",
    "De bron ‘{naam}’ is op {datum} voor het laatst gelezen.",
    "Open de bron, kijk of alles nog klopt en pas ‘geraadpleegd’ aan.",
    "Webpagina’s verdwijnen of veranderen. Dan rust onze tekst op iets wat er niet meer staat.",
    "Is de pagina weg? Zoek een nieuwe bron, of zet bij `opmerking` dat ze verdwenen is.",
    Severity.MELDING,
)
HR908 = Code(
    "HR908",
    "Bijeenkomst zonder verslag",
    "Deze bijeenkomst was op {datum} en heeft nog geen verslag.",
    "Schrijf een korte terugkoppeling, en zet de vragen bij ‘opbrengst’.",
    "Wie er niet bij was, wil weten wat eruit kwam.",
    "Schrijf onder de gegevens in een paar zinnen wat er gebeurde.",
    Severity.MELDING,
)
HR909 = Code(
    "HR909",
    "Plan waarvan de tijd voorbij is",
    "De stand is ‘{stand}’, maar {periode} is voorbij.",
    "Zoek uit hoe het afliep en pas ‘stand’ aan.",
    "Een roadmap met oude plannen zegt niets over nu.",
    "Is het gedaan? Schrijf `stand: gedaan`. Weet niemand het? Schrijf `stand: nog niet bekend`.",
    Severity.MELDING,
)
HR910 = Code(
    "HR910",
    "Peiling zonder besluit",
    "Bij deze peiling staat niet wat erop volgde: {vraag}",
    "Noem de peiling bij ‘uit’ van een advies of van een onderdeel van de roadmap.",
    "Wie stemde, wil weten wat ermee gebeurde. Ook ‘niets’ is een antwoord.",
    "Zet bij `uit` van het advies of het onderdeel van de roadmap: `peiling/bijeenkomst/naam`. Weet niemand het?"
    " Dan blijft deze melding staan, en zegt de site dat we het niet weten.",
    Severity.MELDING,
)
HR911 = Code(
    "HR911",
    "Minder dan vier bijeenkomsten in een jaar",
    "Van {jaar} kennen we {aantal} van de vier netwerkbijeenkomsten.",
    "Was er nog een? Voeg die toe. Anders hoef je niets te doen.",
    "Het netwerk sprak af om vier keer per jaar bij elkaar te komen.",
    "Maak met `handreikingen nieuw bijeenkomst` een pagina voor de bijeenkomst die ontbreekt. We tellen alleen jaren"
    " die voorbij zijn, en waarvan we minstens één netwerkbijeenkomst van po/vo met een datum kennen.",
    Severity.MELDING,
)
HR912 = Code(
    "HR912",
    "Twee keer achter elkaar dezelfde vorm",
    "Deze bijeenkomst was {vorm}, net als de vorige die we kennen (van {datum}).",
    "Klopt dat? Dan hoef je niets te doen. Ontbreekt er een bijeenkomst, voeg die dan toe.",
    "Het netwerk sprak af om en om digitaal en op een plek in het land bij elkaar te komen.",
    "Controleer `vorm` en `begin`. We vergelijken alleen netwerkbijeenkomsten van po/vo met een datum, die minder dan"
    " een jaar na elkaar waren.",
    Severity.MELDING,
)
HR913 = Code(
    "HR913",
    "Afkorting zonder uitleg",
    "De afkorting ‘{woord}’ staat niet bij de begrippen.",
    "Voeg haar toe aan data/begrippen.yml, of schrijf het woord uit.",
    "Een lezer die de afkorting niet kent, haakt af.",
    "Zet het begrip in `data/begrippen.yml`, met een definitie van één of twee zinnen. De afkorting zelf kan bij"
    " `alternatief` staan.",
    Severity.MELDING,
)
HR914 = Code(
    "HR914",
    "Cijfer met een oude datum",
    "Hier staat een cijfer van {datum}, meer dan twee jaar oud.",
    "Zoek of er een nieuwer cijfer is. Zo niet, laat het staan met de datum erbij.",
    "Een oud cijfer wordt vanzelf onwaar, ook als de datum erbij staat.",
    "Vind je een nieuwer cijfer? Pas cijfer, datum en bron aan. In verslagen en berichten zoeken we niet: die vertellen"
    " hoe het toen was.",
    Severity.MELDING,
)
