"""Attack forms: texts that must never do anything on the machine that builds the site.

`KANARIE` stands for the path of a file that must not come into being, `GEHEIM` for a value that must
not be shown. `raak` marks the forms that really work in the environment plain mkdocs-macros makes:
the table is no list of blanks (test_environment proves it).
"""

# ruff: noqa: RUF001 - names that look like others are attacks too

from dataclasses import dataclass

GEHEIM = "sleutel-7391"


@dataclass(frozen=True)
class Aanval:
    """One form: a name, the text and the lines on which the gate must report."""

    naam: str
    tekst: str
    regels: tuple[int, ...] = (1,)
    raak: bool = False
    """Works in the environment of plain mkdocs-macros: makes the canary or shows the secret."""
    hangt: bool = False
    """Would cost minutes when it ran: never render it without the gate on the tree."""

    def gericht_op(self, kanarie: object) -> str:
        """The text, aimed at this canary."""
        return self.tekst.replace("KANARIE", str(kanarie))


_OS = "__init__.__globals__.os"
_RAAK = "os.system('touch KANARIE')"

AANVALLEN = (
    # Through what Jinja itself puts in every template.
    Aanval("cycler", "{{ cycler.__init__.__globals__." + _RAAK + " }}", raak=True),
    Aanval("popen", "{{ cycler.__init__.__globals__.os.popen('id').read() }}"),
    Aanval("joiner", "tekst\n\n{{ joiner.__init__.__globals__." + _RAAK + " }}", (3,), raak=True),
    Aanval("namespace", "{{ namespace.__init__.__globals__." + _RAAK + " }}", raak=True),
    Aanval("lipsum", "{{ lipsum.__globals__['os'].system('touch KANARIE') }}", raak=True),
    Aanval("lipsum als aanroep", "{{ lipsum(1000) }}"),
    Aanval("dict", "{{ dict.__base__.__subclasses__() }}"),
    Aanval("range", "{{ range(10**9) | list }}", hangt=True),
    Aanval("self", "{{ self.__init__.__globals__.__builtins__.open('KANARIE', 'w').close() }}", raak=True),
    Aanval("self via context", "{{ self._TemplateReference__context.cycler." + _OS + " }}"),
    Aanval(
        "joiner met haken", "{{ joiner['__init__']['__globals__']['os'].system('touch KANARIE') }}", raak=True
    ),
    # Through what mkdocs-macros puts in every template.
    Aanval("config", "{{ config.geheim }}", raak=True),
    Aanval("config met hooks", "{{ config.hooks['h.py']." + _RAAK + " }}", raak=True),
    Aanval("page", "{{ page.geheim }}", raak=True),
    Aanval("environment", "{{ environment }}"),
    Aanval("request", "{{ request.application.__globals__ }}"),
    Aanval("veld", "{{ titel }}", raak=True),
    Aanval("functie van mkdocs-macros", "{{ macros_info() }}"),
    Aanval("alle gegevens", "{{ context() }}"),
    # Through Python's own doors.
    Aanval("mro", "{{ ''.__class__.__mro__[1].__subclasses__() }}"),
    Aanval("lijst van klassen", "{{ [].__class__.__base__.__subclasses__() }}"),
    Aanval("methode van tekst", '{{ "a".format }}'),
    Aanval("methode van lijst", "{{ [].append }}"),
    Aanval("format", "{{ '{0.__class__.__init__.__globals__}'.format(cycler) }}"),
    Aanval("format_map", "{{ '{x.__class__}'.format_map({'x': cycler}) }}"),
    Aanval("procent", "{{ '%s' % config.geheim }}", raak=True),
    Aanval("bouwsteen met globals", "{{ toon_thema.__globals__ }}"),
    Aanval("bouwsteen met code", "{{ toon_thema.__code__.co_consts }}"),
    Aanval("bouwsteen zonder haken", "{{ toon_thema }}"),
    Aanval("resultaat met attribuut", "{{ toon_thema().__class__ }}"),
    Aanval("resultaat als aanroep", "{{ toon_thema()() }}"),
    Aanval("resultaat met index", "{{ toon_thema()[0] }}"),
    # Filters and tests.
    Aanval("attr", "{{ ''|attr('__class__')|attr('__mro__') }}"),
    Aanval("attr op cycler", "{{ (cycler|attr('__init__')|attr('__globals__'))." + _RAAK + " }}", raak=True),
    Aanval("map", "{{ [cycler]|map(attribute='__init__.__globals__.os.name')|list }}"),
    Aanval("safe", "{{ toon_thema()|safe }}"),
    Aanval("filter van Jinja", "{{ 'a'|upper }}"),
    Aanval("pprint", "{{ config|pprint }}"),
    Aanval("test", "{{ toon_thema() is defined }}"),
    Aanval("filterblok", "{% filter upper %}a{% endfilter %}"),
    # Arguments that are no constants.
    Aanval("attribuut als waarde", "{{ toon_x(config.geheim) }}", raak=True),
    Aanval("self als waarde", "{{ toon_x(self) }}"),
    Aanval("bouwsteen als waarde", "{{ toon_x(toon_thema()) }}"),
    Aanval("bouwsteen zelf als waarde", "{{ toon_x(toon_thema) }}"),
    Aanval("lijst als waarde", "{{ toon_x([1]) }}"),
    Aanval("dict als waarde", "{{ toon_x({'a': 1}) }}"),
    Aanval("tuple als waarde", "{{ toon_x((1, 2)) }}"),
    Aanval("none als waarde", "{{ toon_x(none) }}"),
    Aanval("kommagetal als waarde", "{{ toon_x(1.5) }}"),
    Aanval("min als waarde", "{{ toon_x(-1) }}"),
    Aanval("sterretje", "{{ toon_x(*config) }}"),
    Aanval("twee sterretjes", "{{ toon_x(**config) }}"),
    Aanval("keuze als waarde", "{{ toon_x('a' if config else 'b') }}"),
    Aanval("samenvoegen in waarde", "{{ toon_x('a' ~ config.geheim) }}", raak=True),
    Aanval("optellen in waarde", "{{ toon_x('a' + 'b') }}"),
    Aanval("teksten naast elkaar", "{{ toon_x('a' 'b') }}"),
    Aanval("walrus", "{{ toon_x(a := 1) }}"),
    Aanval("lambda", "{{ toon_x(lambda: 1) }}"),
    Aanval("verborgen tekens", "{{ toon_x('\\x7b\\x7b') }}"),
    Aanval("dubbele naam", "{{ toon_x(a='b', a='c') }}"),
    Aanval("naamloos achteraan", "{{ toon_x(a='b', 'c') }}"),
    # Expressions around a call.
    Aanval("keuze", "{{ toon_x('a') if 1 else 2 }}"),
    Aanval("samenvoegen", "{{ toon_thema() ~ cycler }}"),
    Aanval("niet", "{{ not toon_thema() }}"),
    Aanval("of", "{{ toon_thema() or config.geheim }}"),
    Aanval("vergelijken", "{{ toon_thema() == 1 }}"),
    Aanval("tuple", "{{ toon_thema(), config.geheim }}", raak=True),
    Aanval("haken om de aanroep", "{{ (toon_thema()) }}"),
    Aanval("tweede na goede", "{{ toon_thema() }}\n{{ config.geheim }}", (2,), raak=True),
    # Statements.
    Aanval("set", "{% set toon_thema = cycler %}{{ toon_thema() }}"),
    Aanval("set met streepjes", "\n{%- set x = config -%}\n{{- x.geheim -}}", (2, 3), raak=True),
    Aanval("set met plus", "{%+ set x = config +%}", (1,)),
    Aanval("setblok", "{% set x %}a{% endset %}"),
    Aanval("import", "{% import 'x.md' as x %}{{ x }}"),
    Aanval("from import", "{% from 'x.md' import x with context %}"),
    Aanval("include", "{% include '/etc/passwd' %}"),
    Aanval("include met geheim", "a\n{% include 'geheim.txt' %}", (2,), raak=True),
    Aanval("extends", "{% extends 'geheim.txt' %}", raak=True),
    Aanval("block", "{% block a %}{{ config.geheim }}{% endblock %}", raak=True),
    Aanval("macro", "{% macro toon_thema() %}{{ config.geheim }}{% endmacro %}{{ toon_thema() }}", raak=True),
    Aanval("call", "{% call toon_thema() %}a{% endcall %}"),
    Aanval("autoescape", "{% autoescape false %}a{% endautoescape %}"),
    Aanval("with", "{% with x = config %}{{ x.geheim }}{% endwith %}", raak=True),
    Aanval("if", "{% if config %}{{ config.geheim }}{% endif %}", raak=True),
    Aanval("do", "{% do config.update({}) %}"),
    Aanval("trans", "{% trans %}a{% endtrans %}"),
    Aanval("debug", "{% debug %}"),
    Aanval("print", "{% print config.geheim %}", raak=True),
    Aanval("for", "a\nb\n{% for i in range(10**9) %}a{% endfor %}", (3,), hangt=True),
    Aanval("lussen in lussen", "{% for a in 'a' * 999 %}{% for b in 'a' * 999 %}.{% endfor %}{% endfor %}"),
    Aanval(
        "lussen zonder rekenen",
        "".join(f"{{% for {x} in '{'a' * 99}' %}}" for x in "abcdef") + "." + "{% endfor %}" * 6,
        hangt=True,
    ),
    # Bombs.
    Aanval("lange tekst", "{{ 'a' * 10**9 }}", hangt=True),
    Aanval("machten", "{{ 9**9**9**9 }}", hangt=True),
    Aanval("machten in waarde", "{{ toon_x(9**9**9) }}", hangt=True),
    Aanval("opvullen", "{{ '%999999999d' % 1 }}", hangt=True),
    Aanval("opvullen met filter", "{{ 'a'|center(10000000000) }}", hangt=True),
    Aanval("groot getal", "{{ toon_x(" + "9" * 5000 + ") }}"),
    Aanval("groot getal alleen", "{{ " + "9" * 5000 + " }}"),
    Aanval("heel groot getal", "{{ 1" + "0" * 200_000 + " }}"),
    Aanval("groot kommagetal", "{{ 1e999 }}"),
    Aanval("haakjes", "a\n{{ " + "(" * 10_000 + " }}", (2,)),
    Aanval("haakjes die sluiten", "{{ " + "(" * 10_000 + "1" + ")" * 10_000 + " }}"),
    Aanval("haakjes in waarde", "{{ toon_x(" + "[" * 10_000 + "]" * 10_000 + ") }}"),
    Aanval("minnen", "{{ " + "-" * 10_000 + "1 }}"),
    Aanval("not not", "{{ " + "not " * 10_000 + "1 }}"),
    Aanval("punten", "{{ a" + ".a" * 10_000 + " }}"),
    Aanval("opdrachten in opdrachten", "{% if 1 %}" * 5000 + "{% endif %}" * 5000),
    Aanval("heel veel openen", "{{" * 100_000),
    Aanval("heel veel opdrachten", "{%" * 100_000),
    # Tricks with delimiters.
    Aanval("na een leeg raw", "{% raw %}{% endraw %}{{ config.geheim }}", raak=True),
    Aanval("raw in raw", "{% raw %}{% raw %}{% endraw %}\n{{ config.geheim }}", (2,), raak=True),
    Aanval("raw met streepjes", "{%- raw -%}\n{%- endraw -%}\n\n{{ config.geheim }}", (4,), raak=True),
    Aanval("raw in een tekst", "{{ '{% raw %}' }}{{ config.geheim }}{{ '{% endraw %}' }}", raak=True),
    Aanval("raw met plus", "{% raw +%}{{ config.geheim }}{% endraw %}"),
    Aanval("raw niet dicht", "a\n{% raw %}\n{{ config.geheim }}", (2,)),
    Aanval("endraw alleen", "a\n{% endraw %}\n{{ config.geheim }}", (2, 3)),
    Aanval("opmerking", "{*# {% raw %} #*}{{ config.geheim }}{*# {% endraw %} #*}", raak=True),
    Aanval("opmerking met streepje", "a\n{*#- x -#*}", (2,)),
    Aanval("opmerking niet dicht", "a\n{*# {{ x }}", (2,)),
    Aanval("opmerking van Jinja", "{# {{ config.geheim }} #}", raak=True),
    Aanval("regelopdracht", "# for x in y\n{{ x.__class__ }}\n# endfor", (2,)),
    Aanval("in een codeblok", "```\n{{ config.geheim }}\n```", (2,), raak=True),
    Aanval("in commentaar van HTML", "<!-- {{ config.geheim }} -->", raak=True),
    Aanval("in een link", "[a]({{ config.geheim }})", raak=True),
    Aanval("na een losse return", "a\rb\r\n{{ config.geheim }}", (3,), raak=True),
    Aanval("zonder einde", "a\n{{ toon_thema(\n\nb", (2,)),
    Aanval("zonder einde, daarna goed", "{{ toon_thema(\n\n{{ toon_thema() }}\n\n{{ x }}", (1, 5)),
    Aanval("aanhalingsteken niet dicht", "a {{ toon_x('a) }}"),
    Aanval("kromme aanhalingstekens", "\n{{ toon_x(“a”) }}", (2,)),
    Aanval("haakje te veel", "{{ toon_thema()) }}"),
    Aanval("accolade te veel", "{{{ toon_thema() }}}"),
    Aanval("leeg", "{{ }}"),
    Aanval("opdracht leeg", "{% %}"),
    Aanval("nulteken", "{{ toon_thema\0() }}"),
    # Names that look like others.
    Aanval("breed cycler", "{{ ｃycler." + _OS + " }}"),
    Aanval("brede bouwsteen", "{{ ｔoon_thema() }}"),
    Aanval("brede onderstreping", "{{ toon＿thema() }}"),
    Aanval("cyrillische bouwsteen", "{{ tооn_thema() }}"),
    Aanval("brede accolades in waarde", "{{ toon_x(ａ) }}"),
    Aanval("dunder met breed streepje", "{{ cycler.__ｉnit__ }}"),
)
