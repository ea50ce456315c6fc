"""The HTML gate as a step of the build: every rendered page is judged, then all faults stop it at once."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.pages import Page

from handreikingen.checks.html_gate import gate_html
from handreikingen.problems import Problem
from handreikingen.site.state import recall
from handreikingen.site.told import tell

_FAULTS = "handreikingen_html"


def judge(rendered: str, page: Page, config: MkDocsConfig) -> None:
    """Remember what is wrong with a rendered page."""
    path = page.file.src_uri
    document = recall(config).catalog.by_path.get(path)
    source, line = (document.body, document.origin.body_line) if document else ("", 1)
    faults: list[Problem] = config.extra.setdefault(_FAULTS, [])
    faults += gate_html(rendered, path, source, line)


def taken(config: MkDocsConfig) -> list[Problem]:
    """What was remembered since the last time; the pages may be judged in another process."""
    faults: list[Problem] = config.extra.pop(_FAULTS, [])
    return faults


def keep(faults: list[Problem], config: MkDocsConfig) -> None:
    """Remember what was judged elsewhere."""
    config.extra.setdefault(_FAULTS, []).extend(faults)


def stop_on_faults(config: MkDocsConfig) -> None:
    """After all pages are rendered and before one is written: stop when any may not be published."""
    faults: list[Problem] = sorted(set(taken(config)))
    if faults:
        raise Abort(f"De site is niet gebouwd: {tell(faults, recall(config).docs.name)}")
