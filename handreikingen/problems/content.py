"""Codes for what people, dates, numbers and the text of a page say (HR201–HR223)."""

from handreikingen.problems.base import Code

HR201 = Code(
    "HR201",
    "Echte school zonder toestemming",
    "Dit voorbeeld gaat over {wie}, en er staat geen toestemming bij.",
    "Vraag toestemming en vul de dag in bij ‘toestemming’.",
    "Een school of bestuur beslist zelf of haar verhaal op een openbare site komt.",
    "Vraag het de school of het bestuur. Zet daarna de dag van het antwoord in het blok met gegevens:"
    " `toestemming: 2026-11-20`. Is de school verzonnen? Schrijf dan `herkomst: modelschool`.",
)
HR202 = Code(
    "HR202",
    "Verzonnen school zonder duidelijk label",
    "{wat}.",
    "{doe}",
    "Een lezer moet altijd zien dat een school niet bestaat. Anders lijkt een verzonnen verhaal bewijs.",
    "Zet de verzonnen organisatie in `data/organisaties.yml` met `fictief: true`. Geef het voorbeeld"
    " `herkomst: modelschool`. Noem je haar op een andere pagina? Schrijf er dan ‘fictief’ of ‘verzonnen’ bij.",
)
HR203 = Code(
    "HR203",
    "E-mailadres",
    "Hier staat een e-mailadres.",
    "Haal het weg. Noem een rol of een organisatie, of link naar een contactpagina.",
    "Een e-mailadres is een persoonsgegeven. Op een openbare site komt het in handen van spammers.",
    "Haal het adres weg. Link naar de contactpagina van de organisatie, of noem alleen de rol.",
)
HR204 = Code(
    "HR204",
    "Telefoonnummer",
    "Hier staat een telefoonnummer.",
    "Haal het weg. Noem een rol of een organisatie, of link naar een contactpagina.",
    "Een telefoonnummer hoort vaak bij één persoon, en het veroudert snel.",
    "Haal het nummer weg. Is het geen telefoonnummer? Schrijf het dan zonder 0 vooraan, of in een webadres.",
)
HR205 = Code(
    "HR205",
    "Getal dat een burgerservicenummer kan zijn",
    "Hier staat een getal van negen cijfers dat een burgerservicenummer kan zijn.",
    "Haal het weg. Een voorbeeld schrijf je als 000000000.",
    "Een burgerservicenummer (bsn) mag nooit op een openbare site staan. Deze melding herhaalt het getal daarom niet.",
    "Haal het getal weg. Stond er echt een bsn? Vertel het meteen aan de regiegroep: het getal staat dan ook in de"
    " geschiedenis van het bestand.",
)
HR206 = Code(
    "HR206",
    "Geen uitleg bij kleine school",
    "Bij ‘kleine_school: {waarde}’ staat niet waarom.",
    "Voeg ‘kleine_school_waarom:’ toe, met één of twee zinnen.",
    "Wie op een kleine school werkt, wil weten wat er niet lukt en wat wel.",
    "Schrijf op wat een kleine school niet kan doen, en wat wel.",
)
HR207 = Code(
    "HR207",
    "Gegeven dat niet bij deze soort hoort",
    "‘{veld}’ hoort bij een {hoort}, en dit is een {soort}.",
    "Haal ‘{veld}’ weg, of verander de soort in {hoort}.",
    "Bij een oproep horen `tot` en `aantal`. Bij een afspraak horen `wie` en `gereed`. Elders laat de site ze niet"
    " zien.",
    "Kijk welke soort het is. Zet de informatie anders in `tekst`.",
)
HR210 = Code(
    "HR210",
    "Peiling telt niet op",
    "De antwoorden tellen op tot {som}, maar er zijn {stemmen} stemmen.",
    "Controleer de aantallen.",
    "Een uitslag met te veel antwoorden kan niet kloppen. Te weinig mag wel: de site toont dan de rest als onbekend.",
    "Kijk in de bron hoeveel stemmen er waren, en hoeveel per antwoord. Konden mensen meer antwoorden kiezen?"
    " Tel dan alle gegeven antwoorden als `stemmen`.",
)
HR211 = Code(
    "HR211",
    "Peiling die niet kan",
    "{wat}.",
    "Controleer de antwoorden en het aantal stemmen.",
    "Zonder stemmen is er geen uitslag. Een antwoord dat er twee keer staat, is niet te lezen.",
    "Voeg dubbele antwoorden samen. Haal een peiling zonder stemmen weg.",
)
HR212 = Code(
    "HR212",
    "Einde voor het begin",
    "Het einde ({einde}) ligt voor het begin ({begin}).",
    "Controleer beide.",
    "De kalender kan een bijeenkomst die eerder eindigt dan begint niet tonen.",
    "Kijk in de uitnodiging of het verslag wanneer het begon en eindigde.",
)
HR213 = Code(
    "HR213",
    "Geen datum, of een datum te veel",
    "{wat}.",
    "{doe}",
    "De site zet bijeenkomsten op volgorde. Daarvoor is een datum nodig, of de bijeenkomst ervoor.",
    "Weet je de dag? Vul `begin` in. Weet je die niet? Schrijf `datum_onbekend: true`, en bij `volgt_op` de"
    " bijeenkomst die ervoor was.",
)
HR214 = Code(
    "HR214",
    "Opvolging niet op volgorde",
    "De opvolging van {datum} staat na die van {eerder}, maar is ouder.",
    "Zet de stappen van oud naar nieuw. De eerste komt na de dag waarop het advies is uitgebracht.",
    "De laatste stap is de stand van nu. Staan de stappen door elkaar, dan toont de site de verkeerde stand.",
    "Zet de oudste stap bovenaan. Controleer ook `uitgebracht`.",
)
HR215 = Code(
    "HR215",
    "Datum die nog moet komen",
    "‘{veld}’ is {datum}, en die dag moet nog komen.",
    "Vul de dag in waarop het echt gebeurde.",
    "Nakijken, lezen en uitbrengen kan alleen in het verleden.",
    "Controleer het jaar: vaak is het een tikfout.",
)
HR216 = Code(
    "HR216",
    "Herzien voor nagekeken",
    "‘herzien_na’ ({herzien}) ligt voor ‘nagekeken’ ({nagekeken}).",
    "Kies een dag na ‘nagekeken’, of haal ‘herzien_na’ weg.",
    "Een pagina die net is nagekeken, zou dan meteen verouderd heten.",
    "Haal `herzien_na` weg: dan is het een jaar na `nagekeken`. Of kies zelf een latere dag.",
)
HR217 = Code(
    "HR217",
    "Versie en wijzigingen kloppen niet met elkaar",
    "{wat}.",
    "{doe}",
    "Een lezer moet kunnen zien wat er in deze versie is veranderd.",
    "Zet bij `wijzigingen` voor elke versie één onderdeel, van nieuw naar oud of van oud naar nieuw. De nieuwste heeft"
    " hetzelfde nummer als `versie`.",
)
HR218 = Code(
    "HR218",
    "Stand en periode passen niet bij elkaar",
    "De stand is ‘{stand}’, maar {periode} moet nog beginnen.",
    "Pas ‘stand’ of ‘periode’ aan.",
    "Wat nog moet beginnen, kan niet gedaan of bezig zijn.",
    "Schrijf `stand: gepland`, of controleer de periode.",
)
HR219 = Code(
    "HR219",
    "Twee thema’s op dezelfde plek",
    "Plaats {volgorde} in de rij is al van het thema ‘{ander}’.",
    "Kies een ander getal bij ‘volgorde’.",
    "De volgorde van de thema’s moet overal op de site gelijk zijn.",
    "Geef elk thema een eigen getal.",
)
HR220 = Code(
    "HR220",
    "Kop van het hoogste niveau in de tekst",
    "Hier staat een kop van het hoogste niveau.",
    "Begin de kop met ## in plaats van #. De titel van de pagina komt uit ‘titel’.",
    "Elke pagina heeft één hoofdkop: de titel. Met een tweede raakt wie met een schermlezer leest de weg kwijt.",
    "Gebruik `##` voor een kop en `###` voor een kop daaronder. Een regel met `=` onder de tekst maakt ook een"
    " hoofdkop: haal die weg.",
)
HR221 = Code(
    "HR221",
    "HTML of een kenmerk dat niet mag",
    "Hier staat {wat}. Dat mag niet in een pagina.",
    "{doe}",
    "Met HTML kan een pagina code uitvoeren of iets van een andere site laden. Dan zijn lezers niet meer veilig.",
    "Schrijf Markdown: `**vet**`, `[tekst](pagina.md)` of `![beschrijving](../afbeeldingen/plaatje.svg)`. Wil je de"
    " tekens laten zien? Zet ze dan tussen schuine aanhalingstekens (`` ` ``).",
)
HR222 = Code(
    "HR222",
    "Een ander bestand invoegen",
    "Hier staat een opdracht om een ander bestand in te voegen ({teken}).",
    "Haal de regel weg en link naar de pagina.",
    "Zo kan een bestand van de computer op de site komen dat daar niet hoort.",
    "Link naar de pagina, of herhaal de zin die je nodig hebt.",
)
HR223 = Code(
    "HR223",
    "Roadmap met een periode die overlapt",
    "‘{titel}’ staat ook op regel {regel}, en de periodes overlappen: {eerste} en {tweede}.",
    "Maak er één onderdeel van, of pas de periodes aan.",
    "Hetzelfde werk kan niet twee keer tegelijk op de roadmap staan. Dan tegenspreken stand en periode elkaar.",
    "Voeg de twee samen. Zijn het twee delen van hetzelfde werk? Geef elk een eigen titel.",
)
