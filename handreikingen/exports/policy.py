"""The Content-Security-Policy that stands in every page: what a reader's browser may run and load.

It stands in a meta element, so that it holds on every host, in the offline copy and from disk. The
gates keep attacks out of the pages; this wall stands behind them.
"""

import base64
import hashlib
from collections.abc import Iterable
from pathlib import Path

THEME = Path(__file__).parent.parent / "theme"
INLINE = THEME / "inline"
"""Scripts that the page frame includes word for word between its tags: `{% include "inline/x.js" %}`."""


def policy(scripts: Iterable[str] = (), *, local: bool = False) -> str:
    """The policy of a page that holds these inline scripts and no others.

    On your own computer `mkdocs serve` writes a script in each page that reloads it: `local` lets that run.
    """
    hashes = ["'unsafe-inline'"] if local else sorted({f"'sha256-{_digest(script)}'" for script in scripts})
    rules = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *hashes],
        "style-src": ["'self'"],
        "img-src": [
            "'self'",
            "data:",
        ],  # data: small signs in our own style sheet; the gate refuses them in pages
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
    }
    return "; ".join(" ".join([name, *values]) for name, values in rules.items())


def inline_scripts(folder: Path = INLINE) -> list[str]:
    """The inline scripts of our page frame, as they stand in a page: Jinja drops the newline at the end."""
    return [path.read_text("utf-8").removesuffix("\n") for path in sorted(folder.glob("*.js"))]


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
