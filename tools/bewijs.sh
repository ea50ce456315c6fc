#!/bin/sh
# Doe elk bewijs na elkaar, ook als er een mislukt, en zeg aan het eind welke niet slaagden en hoe lang elk duurde.
# Gebruik: sh tools/bewijs.sh NAAM ... (doet make bewijs-NAAM)
set -u
mislukt=''
tijden=''
for naam; do
    printf '\n=== make bewijs-%s ===\n' "$naam"
    begin=$(date +%s)
    "${MAKE:-make}" --no-print-directory "bewijs-$naam" </dev/null || mislukt="$mislukt $naam"
    tijden="$tijden $naam $(($(date +%s) - begin)) s;"
done
printf '\nDuur:%s\n' "${tijden%;}"
if [ -n "$mislukt" ]; then
    printf 'fout: niet bewezen:%s. De reden staat hierboven, onder de naam van het bewijs.\n' "$mislukt" >&2
    exit 1
fi
printf 'Alle bewijzen zijn geleverd.\n'
