"""Pack a folder in one zip: same files, same bytes.

Usage: python tools/pakket.py FOLDER ZIP
"""

import sys
import zipfile
from pathlib import Path

EARLIEST = (1980, 1, 1, 0, 0, 0)


def pack(site: Path, target: Path) -> int:
    """Write the zip; the number of files in it."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in files:
            entry = zipfile.ZipInfo(f"{site.name}/{path.relative_to(site).as_posix()}", EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes())
    return len(files)


def main() -> None:
    """Do what the first lines say."""
    site, target = Path(sys.argv[1]), Path(sys.argv[2])
    print(f"Geschreven: {target}, met {pack(site, target)} bestanden.")


if __name__ == "__main__":
    main()
