#!/bin/sh
# Haal het pakket van de laatste uitgave op van GitHub (vraagt gh en GH_TOKEN). Is er nog geen uitgave, dan niets.
# Gebruik: sh tools/vorige.sh MAP
set -eu
rm -rf "$1"
mkdir -p "$1"
label=$(gh release list --limit 1 --exclude-drafts --json tagName --jq '.[0].tagName // ""')
if [ -z "$label" ]; then
    echo "Er is nog geen uitgave."
    exit 0
fi
gh release download "$label" --pattern site.zip --dir "$1"
echo "Vorige uitgave: $label"
