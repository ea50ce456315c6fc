#!/bin/sh
# Maak het lettertype van de site: Atkinson Hyperlegible Next (OFL), van 400 tot 700, alleen de tekens van het Nederlands.
# Gebruik: sh tools/lettertype.sh PYTHON
set -eu
python=$1
project=$(cd "$(dirname "$0")/.." && pwd)
doel=$project/handreikingen/theme/assets
pakket=@fontsource-variable/atkinson-hyperlegible-next
versie=5.3.0
# Anders staat het uur van vandaag in het bestand, en is het elke keer een ander.
export SOURCE_DATE_EPOCH=1735689600
werk=$(mktemp -d)
trap 'rm -rf "$werk"' EXIT

cd "$werk"
npm pack --silent "$pakket@$versie" >/dev/null
tar xzf ./*.tgz
"$python" -m venv omgeving
omgeving/bin/python -m pip install --quiet --disable-pip-version-check 'fonttools==4.68.0' 'brotli==1.2.1'
bron=package/files/atkinson-hyperlegible-next-latin-wght-normal.woff2
omgeving/bin/fonttools varLib.instancer "$bron" wght=400:700 --quiet --output smal.ttf
omgeving/bin/pyftsubset smal.ttf --flavor=woff2 --no-hinting --desubroutinize \
    --layout-features=kern,mark,ccmp,locl --output-file="$doel/atkinson.woff2" \
    --unicodes='U+20-7E,U+A0,U+A9,U+AB,U+B7,U+BB,U+C0,U+C7-C9,U+CB,U+CF,U+D1,U+D6,U+D7,U+DC,U+E0-E2,U+E4,U+E7-EB,U+EE,U+EF,U+F1,U+F3,U+F4,U+F6,U+F9,U+FB,U+FC,U+2010,U+2011,U+2013,U+2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+20AC,U+2190,U+2192,U+2212'
cp package/LICENSE "$doel/atkinson-OFL.txt"
echo "Gemaakt: $doel/atkinson.woff2 ($(wc -c <"$doel/atkinson.woff2") bytes)"

# De letters van de PDF's: dezelfde familie, een bestand per stijl. Zie handreikingen/exports/pdf/fonts/README.md.
pdf=$(cd "$doel/../../exports/pdf/fonts" && pwd)
mkdir letters
for naam in next mono; do
    mkdir "$naam"
    (cd "$naam" && npm pack --silent "@expo-google-fonts/atkinson-hyperlegible-$naam@0.4.1" >/dev/null && tar xzf ./*.tgz)
done
for bestand in "$pdf"/*.ttf; do
    stijl=$(basename "$bestand" .ttf | sed 's/.*-//')
    case $bestand in *Mono*) bron=mono ;; *) bron=next ;; esac
    case $stijl in Bold*) dikte=700 ;; *) dikte=400 ;; esac
    cp "$bron/package/$dikte$stijl/"*.ttf "letters/$(basename "$bestand")"
done
omgeving/bin/python "$project/tools/pdfletter.py" letters "$pdf"
