"""The one configuration of the export: the pages and extensions of the site, without hooks and plugins."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

HEADER = "# Gemaakt met `handreikingen exporteer zuiver`. Verander de inhoud van de site, niet deze map.\n"
KEPT = (
    "site_name",
    "site_description",
    "site_url",
    "use_directory_urls",
    "nav",
    "validation",
)
THEME_FOLDER = "kader"


def read_settings(file: Path) -> dict[str, Any]:
    """The configuration of the site."""
    settings = yaml.safe_load(file.read_text("utf-8"))
    assert isinstance(settings, dict)
    return settings


def extensions(settings: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The Markdown extensions with their settings; no signs behind headings, as our own extension removes them."""
    found: dict[str, dict[str, Any]] = {}
    for item in settings.get("markdown_extensions", []):
        name, options = next(iter(item.items())) if isinstance(item, dict) else (item, {})
        found[name] = dict(options or {})
    if "toc" in found:
        found["toc"] = {
            name: value for name, value in found["toc"].items() if not name.startswith("permalink")
        }
    return found


def pure_settings(settings: Mapping[str, Any], extra: Mapping[str, Any]) -> str:
    """The configuration of the export as text."""
    kept = {name: settings[name] for name in KEPT if name in settings}
    made = {
        **kept,
        "docs_dir": "docs",
        "theme": {
            "name": "material",
            "custom_dir": THEME_FOLDER,
            "language": settings.get("theme", {}).get("language", "nl"),
            "font": False,
        },
        "plugins": [],
        "extra": dict(extra),
        "markdown_extensions": [
            {name: options} if options else name for name, options in extensions(settings).items()
        ],
    }
    return HEADER + yaml.safe_dump(made, allow_unicode=True, sort_keys=False, width=110)
