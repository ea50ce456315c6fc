#!/bin/sh
# Maak de virtuele omgeving. Lukt het niet, zeg dan in gewone taal waarom en wat je kunt doen.
# Gebruik: sh tools/venv.sh PYTHON MAP
set -eu
python=$1
map=$2

fout() {
    printf '\nfout: %s\n' "$1" >&2
    shift
    for regel; do printf '      %s\n' "$regel" >&2; done
    exit 1
}

anders='Heb je een nieuwere Python onder een andere naam? Noem die dan: make site PYTHON=python3.13'

command -v "$python" >/dev/null 2>&1 || fout \
    "Python is niet gevonden (‘$python’)." \
    'Installeer Python 3.11.5 of nieuwer. Op Debian en Ubuntu: sudo apt install python3 python3-venv' \
    "$anders"

versie=$("$python" -c 'import sys; print(".".join(map(str, sys.version_info[:3])))' 2>/dev/null) && [ -n "$versie" ] || fout \
    "‘$python’ start niet, of is geen Python." \
    'Installeer Python 3.11.5 of nieuwer.' \
    "$anders"

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' || fout \
    "‘$python’ is Python $versie. Dat is te oud: je hebt 3.11.5 of nieuwer nodig." \
    "$anders"

"$python" -c 'import ensurepip, venv' 2>/dev/null || fout \
    "‘$python’ kan geen virtuele omgeving maken: de module venv ontbreekt." \
    'Op Debian en Ubuntu: sudo apt install python3-venv'

echo "Virtuele omgeving maken in $map (Python $versie) ..."
# Een halve omgeving is erger dan geen: de volgende make zou denken dat ze klaar is.
trap 'rm -rf "$map"' INT TERM
"$python" -m venv --clear "$map" || {
    rm -rf "$map"
    fout "De virtuele omgeving in $map is niet gemaakt. Lees de melding hierboven."
}
