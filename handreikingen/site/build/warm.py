"""A process that stays and builds again and again, with everything loaded and what it found in memory.

It builds at each line that comes in, and answers with a line: what is wrong, as JSON, or an empty text. When the
program has changed it ends with AGAIN: who started it starts it anew.
"""

import gc
import io
import json
import os
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from handreikingen.site.build.messages import StoppedError, told
from handreikingen.site.build.progress import Progress
from handreikingen.site.build.run import Builder, ChangedError

AGAIN = 75


def main(site: Path) -> int:
    """Build into `site` until nobody asks any more."""
    gc.disable()  # garbage is looked for when nobody waits
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    builder = Builder(Path("mkdocs.yml"), Progress(io.StringIO()), stays=True)
    for _ in sys.stdin:
        try:
            message = _built(builder, site)
        except ChangedError:
            return AGAIN
        answers.write(json.dumps(message) + "\n")
        answers.flush()
        builder.keep()
        gc.collect()
    return 0


def _built(builder: Builder, site: Path) -> str:
    said = io.StringIO()
    with redirect_stderr(said), redirect_stdout(io.StringIO()):
        try:
            with told():
                builder.build(site)
        except StoppedError as error:
            return f"{said.getvalue()}{error}".strip()
    return ""


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
