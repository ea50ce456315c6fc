#!/bin/sh
# De voorkant van ons, van mkdocs-material en van Zensical op dezelfde inhoud: Lighthouse, gewicht, axe.
# Gebruik: CHROMIUM=/plek/van/chromium sh bench/voorkant.sh PYTHON (make bench-voorkant doet dit)
set -eu
python=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
hier=$(cd "$(dirname "$0")" && pwd)
werk=$hier/../build/bench-voorkant
mkdir -p "$werk"

"$python" "$hier/voorkant_inhoud.py" "$hier/../docs" "$werk/inhoud"
cp "$hier/voorkant.yml" "$werk/mkdocs.yml"
cd "$werk"
"$python" -m mkdocs build --quiet --site-dir material
if [ ! -x zensical-omgeving/bin/zensical ]; then
    "$python" -m venv zensical-omgeving
    zensical-omgeving/bin/python -m pip install --quiet --disable-pip-version-check zensical
fi
zensical-omgeving/bin/zensical build --config-file mkdocs.yml >/dev/null
rm -rf zensical && mv site zensical
cd "$hier/../tests/browser"
node bench.mjs "ons=${ONS:-../../site}" "mkdocs-material=$werk/material" "Zensical=$werk/zensical" >"$werk/tabel.md"
{
    echo "# De voorkant naast andere"
    echo
    echo "Gemaakt met \`make bench-voorkant\`. Dit bestand zegt alleen wat die ene keer op die ene machine gemeten is."
    echo
    echo "- Alle drie tonen dezelfde inhoud: van elke pagina de uitgeschreven Markdown. Elk met zijn eigen thema."
    echo "- Lighthouse voor een telefoon, de mediaan van ${KEREN:-3} keer: snelheid, toegankelijkheid, werkwijze, vindbaarheid. Snelheid en LCP hangen af van hoe druk de machine is; de rest niet. Bij een belasting boven het aantal kernen zeggen die twee weinig."
    echo "- KB en verzoeken van een eerste bezoek op een telefoon, tekst ingepakt. axe: bevindingen bij 320 breed."
    echo
    echo "$(date +%Y-%m-%d), $(nproc) kernen, belasting na afloop $(cut -d ' ' -f 1 /proc/loadavg | tr . ,). Ons: $(git rev-parse --short HEAD)."
    echo
    cat "$werk/tabel.md"
} >"$hier/VOORKANT.md"
