"""What a build says to people: its warnings, which are Dutch by then, each on one line, and why it stopped."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from handreikingen.problems.report import plain_line


class StoppedError(Exception):
    """The build stopped; the text is a Dutch message, below what was said already."""


@contextmanager
def told() -> Iterator[None]:
    """Show warnings on the terminal; a build that stops raises StoppedError."""
    handler = _Messages()
    logging.getLogger("mkdocs").addHandler(handler)
    try:
        yield
    except SystemExit as error:
        raise StoppedError(str(error)) from None
    except Exception as error:
        if "mkdocs" not in type(error).__module__:
            raise
        raise StoppedError(str(error)) from None
    finally:
        logging.getLogger("mkdocs").removeHandler(handler)


class _Messages(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)

    def emit(self, record: logging.LogRecord) -> None:
        sys.stderr.write(plain_line(record.getMessage()) + "\n")
