"""What a reviewer downloads: the changed pages in one file, and their documents beside it."""

import subprocess
import sys

import pytest

from tests.site.conftest import ENV
from tests.unit.test_review import git


def voorbeeld(project, site, out, *words):
    command = [sys.executable, "-m", "handreikingen", "voorbeeld", "--basis", "HEAD", "--site", str(site)]
    return subprocess.run(
        [*command, "--uit", str(out), *words],
        cwd=project,
        env=ENV,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.traag
def test_de_gewijzigde_paginas_in_een_bestand_en_als_pdf(project, site):
    git(project, "init", "--quiet")
    git(project, "add", "docs")
    git(project, "commit", "--quiet", "-m", "een")
    for name in ("handreikingen/wie-doet-wat.md", "themas/toetsen.md"):
        page = project / "docs" / name
        page.write_text(page.read_text("utf-8") + "\nEen zin erbij.\n", "utf-8")
    out = project / "build/voorbeeld"
    done = voorbeeld(project, site, out, "--pdf")
    assert done.returncode == 0, done.stderr
    assert "met 2 pagina’s." in done.stdout
    assert done.stdout.endswith("Daarnaast: 1 PDF.\n")
    assert sorted(path.name for path in out.iterdir()) == ["handreikingen-wie-doet-wat.pdf", "voorbeeld.html"]
    assert (out / "handreikingen-wie-doet-wat.pdf").read_bytes().startswith(b"%PDF-")
    (out / "van-mij.txt").write_text("x", "utf-8")
    done = voorbeeld(project, site, out)
    assert (done.returncode, (out / "van-mij.txt").is_file()) == (2, True)
    assert "staat al iets anders: van-mij.txt. Noem een lege map." in done.stderr
