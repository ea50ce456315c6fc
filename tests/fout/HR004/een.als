berichten/nieuws.md
---
titel: Nieuws
samenvatting: Wat er nieuw is.
themas: [toetsen]
datum: 2026-11-01
aard: nieuws
---
De tekst van het bericht.
