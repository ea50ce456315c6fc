"""What a page may hold: the elements, their attributes and the addresses. All else is refused."""

import re
from collections.abc import Mapping

_WORDS = """
    a abbr article aside b bdi bdo blockquote br button caption cite code col colgroup dd del details dfn div dl dt
    em fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label legend li mark
    meter nav ol optgroup option output p pre progress q s samp search section select small span strong sub
    summary sup table tbody td textarea tfoot th thead time tr u ul var wbr
"""
ELEMENTS = frozenset(_WORDS.split()) - {"textarea"}
"""HTML elements. No element of which the inside is no HTML (script, style, textarea, noscript and so on)."""

_DRAWING = """
    svg a circle clippath defs desc ellipse g line lineargradient marker path pattern polygon polyline rect stop
    symbol text title tspan use
"""
SVG_ELEMENTS = frozenset(_DRAWING.split())
"""Elements inside a drawing. Nothing that animates, loads or holds HTML."""
SVG_TEXT_ONLY = frozenset({"title", "desc"})
"""Inside these a browser reads HTML: so they hold text alone."""

_EVERYWHERE = frozenset(["class", "dir", "hidden", "id", "lang", "role", "tabindex", "title", "translate"])
_OWN: Mapping[str, str] = {
    "a": "href rel download hreflang type",
    "button": "type disabled popovertarget",
    "col": "span",
    "colgroup": "span",
    "del": "datetime",
    "details": "open name",
    "fieldset": "disabled",
    "img": "alt decoding height loading src width",
    "input": "accept autocomplete checked disabled inputmode max maxlength min name placeholder readonly required"
    " size spellcheck step type value",
    "ins": "datetime",
    "label": "for",
    "li": "value",
    "meter": "high low max min optimum value",
    "ol": "reversed start type",
    "optgroup": "disabled label",
    "option": "disabled label selected value",
    "output": "for",
    "progress": "max value",
    "select": "disabled multiple name required size",
    "td": "align colspan headers rowspan",
    "th": "abbr align colspan headers rowspan scope",
    "time": "datetime",
}
OWN_ATTRIBUTES = {name: frozenset(words.split()) for name, words in _OWN.items()}

_SVG = """
    aria-hidden class clip-path clippathunits cx cy d dominant-baseline dx dy fill fill-opacity fill-rule focusable
    font-family font-size font-style font-weight gradienttransform gradientunits height href id letter-spacing
    marker-end marker-mid marker-start markerheight markerunits markerwidth offset opacity orient overflow
    patterncontentunits patterntransform patternunits points preserveaspectratio r refx refy role rotate rx ry
    stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
    stroke-miterlimit stroke-opacity stroke-width tabindex text-anchor textlength transform vector-effect version
    viewbox width x x1 x2 xml:space xmlns y y1 y2
"""
SVG_ATTRIBUTES = frozenset(_SVG.split())

INPUT_TYPES = frozenset({"checkbox", "number", "radio", "range", "search", "text"})
_ALIGNMENT = re.compile(r"text-align:\s*(?:left|right|center);?")
_THEMES_OWN_ID = re.compile(r"__(?!codelineno-|span-)")
_LOCAL_URL = re.compile(r"url\(\s*#[\w-]+\s*\)")
_IGNORED = re.compile(r"[\x00-\x20\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202f\ufeff]")
"""Signs that a browser skips, or that hide what an address is."""
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


def allowed_attribute(element: str, name: str, value: str) -> bool:
    """Whether an HTML element may have this attribute with this value. Addresses are judged apart."""
    if name == "style":
        return element in ("td", "th") and bool(_ALIGNMENT.fullmatch(value.strip()))
    if name == "id":
        return not _THEMES_OWN_ID.match(value)
    if name == "name" and element == "a":
        return value.startswith("__codelineno-")
    if name == "type" and element == "input":
        return value in INPUT_TYPES
    if name == "type" and element == "button":
        return value == "button"
    if name == "tabindex":
        return value in ("0", "-1")
    named = name in _EVERYWHERE or name in OWN_ATTRIBUTES.get(element, ())
    return named or name.startswith(("aria-", "data-"))


def allowed_in_drawing(element: str, name: str, value: str) -> bool:
    """Whether an SVG element may have this attribute with this value. Addresses are judged apart."""
    if name == "id" and _THEMES_OWN_ID.match(value):
        return False
    if name == "href":
        return element in ("a", "use")
    if "url" in value.lower() and not (name in ("d", "href") or _LOCAL_URL.fullmatch(value.strip())):
        return False
    return name in SVG_ATTRIBUTES or name.startswith(("aria-", "data-"))


def refused_link(address: str) -> bool:
    """Whether a link leads elsewhere than to a page of this site, a website or a mail program."""
    plain = _IGNORED.sub("", address)
    found = _SCHEME.match(plain)
    if found:
        return found[1].lower() not in ("https", "http", "mailto")
    return _elsewhere(plain)


def refused_source(address: str) -> bool:
    """Whether a picture comes from elsewhere than this site."""
    plain = _IGNORED.sub("", address)
    return not plain or bool(_SCHEME.match(plain)) or _elsewhere(plain)


def _elsewhere(plain: str) -> bool:
    """Two slashes at the start, of either kind, are another host."""
    return bool(re.match(r"[/\\]{2}", plain))
