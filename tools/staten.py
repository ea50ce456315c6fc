"""Make a project with the real content and the pages that show every state: build/staten, for the proof of the front.

Usage: python -m tools.staten FOLDER
"""

import shutil
import sys
from pathlib import Path

from bench.maak import write_settings

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Do what the first lines say."""
    folder = Path(sys.argv[1])
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copytree(ROOT / "tests" / "browser" / "staten", folder / "docs", dirs_exist_ok=True)
    write_settings(folder)


if __name__ == "__main__":
    main()
