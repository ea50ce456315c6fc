#!/bin/sh
# Zorg dat er een browser en Node zijn voor de browsertests, of zeg met welke opdracht je ze krijgt.
# Gebruik: sh tools/browser.sh installeer | pad
set -eu

zoek_browser() {
    if [ -n "${CHROMIUM:-}" ]; then
        echo "$CHROMIUM"
        return
    fi
    # Chrome eerst: op Ubuntu mag een losse Chromium zijn eigen zandbak niet maken.
    for naam in google-chrome-stable google-chrome chromium chromium-browser \
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' \
        /Applications/Chromium.app/Contents/MacOS/Chromium; do
        if command -v "$naam" >/dev/null 2>&1; then
            command -v "$naam"
            return
        fi
    done
    return 1
}

node_genoeg() {
    command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 &&
        node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 18 || (a === 18 && b >= 19) ? 0 : 1)'
}

installeer() {
    pakketten=
    zoek_browser >/dev/null || pakketten=chromium
    if ! node_genoeg; then
        command -v node >/dev/null 2>&1 || pakketten="$pakketten nodejs"
        command -v npm >/dev/null 2>&1 || pakketten="$pakketten npm"
    fi
    # Java is voor de controle van het W3C.
    command -v java >/dev/null 2>&1 || pakketten="$pakketten default-jre-headless"
    if [ -n "$pakketten" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "Installeren voor de browsertests: $pakketten"
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq </dev/null
        # shellcheck disable=SC2086 # het zijn losse namen
        apt-get install -y -qq --no-install-recommends $pakketten </dev/null >/dev/null
    fi
    if zoek_browser >/dev/null && node_genoeg && command -v java >/dev/null 2>&1; then return; fi
    {
        printf '\nfout: voor de browsertests zijn Chromium (of Chrome), Java en Node 18.19 of nieuwer met npm nodig.\n'
        if command -v apt-get >/dev/null 2>&1; then
            printf '      Doe dit één keer: sudo apt install chromium default-jre-headless nodejs npm\n'
        elif command -v brew >/dev/null 2>&1; then
            printf '      Doe dit één keer: brew install node openjdk && brew install --cask chromium\n'
        fi
        printf '      Staat de browser op een andere plek? Noem die dan: make browser CHROMIUM=/plek/van/chromium\n'
    } >&2
    return 1
}

case ${1:-} in
installeer) installeer ;;
pad) zoek_browser ;;
*)
    echo 'Gebruik: sh tools/browser.sh installeer | pad' >&2
    exit 2
    ;;
esac
