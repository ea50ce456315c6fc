"""Codes for language that could be plainer (HR801–HR808). Advice: it never stops a build."""

from handreikingen.problems.base import Code, Severity

HR801 = Code(
    "HR801",
    "Lange zin",
    "Deze zin heeft {woorden} woorden: {zin}",
    "Maak er twee zinnen van. Hooguit 25 woorden leest prettig.",
    "Wie een lange zin leest, is aan het eind het begin kwijt.",
    "Zet een punt waar een nieuwe gedachte begint. Van een opsomming maak je een lijst.",
    Severity.ADVIES,
)
HR802 = Code(
    "HR802",
    "Stapel lijdende zinnen",
    "Hier staat de lijdende vorm twee keer kort na elkaar: {zin}",
    "Zeg wie het doet: ‘de school meldt aan’ in plaats van ‘er wordt aangemeld’.",
    "Met ‘worden’ en ‘werden’ verdwijnt wie er iets doet. Juist dat wil de lezer weten.",
    "Begin de zin met degene die iets doet. Weet je niet wie? Schrijf dat dan op.",
    Severity.ADVIES,
)
HR803 = Code(
    "HR803",
    "Afkorting zonder uitleg",
    "De afkorting ‘{afkorting}’ is nergens uitgelegd.",
    "Leg haar uit op deze pagina, of maak er een begrip van.",
    "Een afkorting die je niet kent, kun je ook niet raden.",
    "Schrijf bij de eerste keer het hele woord met de afkorting tussen haakjes, of vul `data/begrippen.yml` aan.",
    Severity.ADVIES,
)
HR804 = Code(
    "HR804",
    "U in plaats van je",
    "Hier staat ‘{woord}’. We spreken de lezer aan met je.",
    "Schrijf ‘je’ of ‘jouw’.",
    "Een site die nu eens u en dan weer je zegt, leest onrustig.",
    "Vervang u door je en uw door je of jouw. Let op de vorm van het werkwoord.",
    Severity.ADVIES,
)
HR805 = Code(
    "HR805",
    "Woord dat niet in de woordenlijst staat",
    "Het woord ‘{woord}’ staat niet in de woordenlijst.",
    "{suggestie}",
    "Een tikfout haalt de aandacht van de inhoud af.",
    "Is het een tikfout? Herstel haar. Is het woord goed? Zet het in `handreikingen/checks/data/woorden.txt`.",
    Severity.ADVIES,
)
HR806 = Code(
    "HR806",
    "Vakwoord zonder uitleg",
    "‘{woord}’ is een vakwoord zonder uitleg.",
    "Schrijf gewoner: {gewoner}. Of maak er een begrip van.",
    "Wie het vakwoord niet kent, haakt af. De gewone vorm begrijpt iedereen.",
    "Kies het gewone woord. Is het vakwoord echt nodig? Leg het dan uit in `data/begrippen.yml`.",
    Severity.ADVIES,
)
HR807 = Code(
    "HR807",
    "Zinnen die gemiddeld lang zijn",
    "De zinnen zijn hier gemiddeld {gemiddeld} woorden lang.",
    "Maak een paar zinnen korter. Houd het gemiddeld onder de 15.",
    "Korte zinnen lees je sneller en onthoud je beter.",
    "Begin met de langste zinnen: `handreikingen controleer --taal --meldingen` noemt ze.",
    Severity.ADVIES,
)
