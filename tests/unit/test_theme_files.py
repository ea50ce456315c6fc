"""The front stays small enough to read in an afternoon, and light enough for a phone."""

import gzip
import re
from pathlib import Path

import pytest

THEME = Path(__file__).parents[2] / "handreikingen" / "theme"
ASSETS = THEME / "assets"
MOST = {"stijl.css": 8_192, "script.js": 4_096, "filter.js": 4_096, "atkinson.woff2": 18_432}
MOST_LINES = 1_000
# Made by other parts of the site: search, forms, self-scans and the pictures of the memory.
NOT_THE_FRAME = re.compile(r"zoek|facet|scan|formulier|netwerk|raster")


def weight(file: Path) -> int:
    content = file.read_bytes()
    return len(content) if file.suffix == ".woff2" else len(gzip.compress(content, 9))


def too_heavy(folder: Path, most: dict[str, int]) -> list[str]:
    return [f"{name}: {size}" for name, limit in most.items() if (size := weight(folder / name)) > limit]


def own_files() -> list[Path]:
    found = [path for path in THEME.rglob("*") if path.suffix in {".html", ".css", ".js"}]
    return [path for path in found if not NOT_THE_FRAME.search(path.relative_to(THEME).as_posix())]


def test_the_files_of_a_first_view_are_light():
    assert too_heavy(ASSETS, MOST) == []


def test_a_heavy_file_is_seen(tmp_path):
    (tmp_path / "a.css").write_bytes(bytes(range(256)) * 40)
    assert too_heavy(tmp_path, {"a.css": 100}) == [f"a.css: {weight(tmp_path / 'a.css')}"]


def test_scripts_together_stay_under_the_limit():
    scripts = [path for path in own_files() if path.suffix == ".js" and path.parent == ASSETS]
    assert sum(map(weight, scripts)) <= 4_096


def test_the_front_can_be_read_in_an_afternoon():
    lines = sum(len(path.read_text("utf-8").splitlines()) for path in own_files())
    assert lines <= MOST_LINES


@pytest.mark.parametrize("path", sorted(THEME.rglob("*.html")), ids=lambda path: path.name)
def test_no_template_starts_an_address_at_the_root_or_elsewhere(path):
    text = path.read_text("utf-8")
    assert re.findall(r"""(?:href|src|action)="?(?:/|https?:)""", text) == []
    shown = re.sub(
        r"<link [^>]*>", "", text
    )  # the title of a feed is its name, no tip that only a mouse finds
    assert re.findall(r"\son\w+=|\sstyle=|\stitle=", shown) == []


def test_the_font_comes_with_its_licence():
    assert "SIL Open Font License" in (ASSETS / "atkinson-OFL.txt").read_text("utf-8")


def test_het_zoekvak_dat_het_script_maakt_is_dat_van_het_sjabloon():
    form, action = re.compile(r"<form.*</form>", re.DOTALL), re.compile(r' action=(?:\{\{.*?\}\}|"[^"]*")')
    script, template = (
        "".join(action.sub(" action", form.findall((THEME / path).read_text("utf-8"))[0]).splitlines())
        for path in ("assets/script.js", "partials/zoekvak.html")
    )
    assert script == template
