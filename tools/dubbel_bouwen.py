"""Build the last commit twice, in different surroundings, and compare every byte.

Folder, time zone, language, hash seed and umask differ between the builds: what leaks into the
site, such as a path, the order of a set or the time of day, then shows up as a difference.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = (sys.executable, "-m", "mkdocs", "build", "--strict")
SHOWN = 40
"""Differences that the report lists at most."""

SURROUNDINGS: tuple[tuple[str, int, Mapping[str, str]], ...] = (
    ("een", 0o022, {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}),
    ("twee/op een andere plek", 0o077, {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "2"}),
)


class BuildError(Exception):
    """A build, or git, that failed; the text is for a person."""


def run(command: Sequence[str], cwd: Path, env: Mapping[str, str] | None = None, umask: int = -1) -> str:
    """Standard output of a command that must succeed."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env=env,
        umask=umask,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BuildError(f"Deze opdracht mislukt: {' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


def build(
    root: Path, commit: str, place: Path, umask: int, env: Mapping[str, str], command: Sequence[str]
) -> Path:
    """Clone `commit` into `place`, build it there, and return the folder with the site.

    A clone and not a copy: pages may show the date of their last change, which git knows.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    run(["git", "clone", "--quiet", "--no-checkout", str(root), str(place)], cwd=root)
    run(["git", "-c", "advice.detachedHead=false", "checkout", "--quiet", commit], cwd=place, umask=umask)
    epoch = run(["git", "log", "-1", "--format=%ct", commit], cwd=root).strip()
    # PYTHONPATH: the package must come from this clone, not from the folder that is installed.
    fixed = {"SOURCE_DATE_EPOCH": epoch, "PYTHONPATH": str(place), "NO_MKDOCS_2_WARNING": "1"}
    run(command, cwd=place, env={**os.environ, **fixed, **env}, umask=umask)
    return place / "site"


def files(folder: Path) -> dict[str, Path]:
    """Every file under a folder, by relative path."""
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}


def first_difference(left: bytes, right: bytes) -> int:
    """Position of the first byte that differs."""
    pairs = zip(left, right, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(left), len(right)))


def excerpt(content: bytes, at: int) -> str:
    """A little of the content around a position, on one line."""
    return repr(content[max(0, at - 30) : at + 30].decode("utf-8", "replace"))


def compare(first: Path, second: Path) -> list[str]:
    """One Dutch report line (or more) for each file that is not the same in both folders."""
    left, right = files(first), files(second)
    report = []
    for name in sorted(left.keys() | right.keys()):
        if name not in right:
            report.append(f"{name}: alleen bij de eerste keer")
        elif name not in left:
            report.append(f"{name}: alleen bij de tweede keer")
        else:
            a, b = left[name].read_bytes(), right[name].read_bytes()
            if a != b:
                at = first_difference(a, b)
                report.append(
                    f"{name}: verschilt vanaf byte {at}\n    1: {excerpt(a, at)}\n    2: {excerpt(b, at)}"
                )
    return report


def prove(root: Path, work: Path, command: Sequence[str] = BUILD) -> list[str]:
    """Build the last commit of `root` twice under `work`; the differences, none when all is well."""
    commit = run(["git", "rev-parse", "--verify", "HEAD"], cwd=root).strip()
    sites = [build(root, commit, work / name, umask, env, command) for name, umask, env in SURROUNDINGS]
    for site in sites:
        if not files(site):
            raise BuildError(f"De bouw gaf geen enkel bestand in {site}.")
    return compare(*sites)


def main() -> int:
    """Prove it for this repository and report in Dutch; exit code 1 when it does not hold."""
    work = Path(tempfile.mkdtemp(prefix="dubbel-bouwen-"))
    try:
        report = prove(ROOT, work)
    except BuildError as error:
        print(f"fout: de dubbele bouw is niet gelukt.\n{error}", file=sys.stderr)
        return 1
    if report:
        print(f"fout: twee keer bouwen geeft niet dezelfde site. Verschillende bestanden: {len(report)}.")
        print("\n".join(report[:SHOWN]))
        print(f"Beide sites staan nog in {work}.")
        return 1
    built = files(work / SURROUNDINGS[0][0] / "site")
    size = sum(path.stat().st_size for path in built.values()) / 1e6
    print(f"Twee keer gebouwd, byte voor byte gelijk: {len(built)} bestanden, {size:.1f} MB.")
    if run(["git", "status", "--porcelain"], cwd=ROOT):
        print("Let op: dit gaat over de laatste commit. Wat je nog niet hebt vastgelegd, telt niet mee.")
    shutil.rmtree(work)
    return 0


if __name__ == "__main__":
    sys.exit(main())
