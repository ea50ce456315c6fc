"""The data of the contribution form, written beside its scripts."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from handreikingen.exports.form import form_script
from handreikingen.site.state import recall

FILE = "assets/formulier-data.js"


def write(config: MkDocsConfig) -> None:
    """Write what the form knows of the catalog of this build."""
    state = recall(config)
    mail = str(config.extra.get("mail") or "")
    target = Path(config.site_dir) / FILE
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(form_script(state.catalog, state.repository, mail), encoding="utf-8", newline="\n")
