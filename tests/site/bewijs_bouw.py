"""`make bewijs-bouw`: random changes, and after each no byte of difference with a build that starts anew."""

# ruff: noqa: T201 - tells a person how far it is

import os
import sys
import tempfile
import time
from pathlib import Path

from tests.site.edits import RandomSite, differences


def main() -> int:
    """Do as many steps as the command line says (200), with its seed (1); 1 when anything differed."""
    steps, seed = (int(word) for word in [*sys.argv[1:], "200", "1"][:2])
    os.environ.update(SOURCE_DATE_EPOCH="1795392000", HANDREIKINGEN_PROCESSEN="1")
    started = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        site = RandomSite(Path(folder), seed)
        wrong, rendered, pages = differences(site, steps, lambda line: print(line, flush=True))
    for line in wrong:
        print(f"fout: {line}")
    print(
        f"{steps} stappen, {len(wrong)} verschillen; {rendered} van {pages} pagina’s opnieuw gemaakt;"
        f" {time.process_time() - started:.0f} s rekentijd."
    )
    return 1 if wrong or rendered * 2 > pages else 0


if __name__ == "__main__":
    sys.exit(main())
