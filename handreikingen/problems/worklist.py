"""Codes for work to be done: dead ends and dates that passed (HR901–HR909). They never stop a build."""

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
