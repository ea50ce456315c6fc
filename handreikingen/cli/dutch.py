"""Dutch for the texts of click itself (Usage, Options, faults), whatever the language of the computer.

Click asks Python's gettext for them; we lend it our catalogue while a command runs. After a change in
locale/nl/LC_MESSAGES/handreikingen.po, make the file that Python reads:

    pybabel compile --domain handreikingen --directory handreikingen/locale
"""

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DOMAIN = "handreikingen"
FOLDER = Path(__file__).parent.parent / "locale"


@contextmanager
def dutch() -> Iterator[None]:
    """Inside this, gettext answers from our catalogue; afterwards everything is as it was."""
    domain, language = gettext.textdomain(), os.environ.get("LANGUAGE")
    gettext.bindtextdomain(DOMAIN, FOLDER)
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = "nl"
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if language is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = language
