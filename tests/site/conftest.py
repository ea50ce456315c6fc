import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.pages import read_site
from tests.tekening import EPOCH

ROOT = Path(__file__).resolve().parents[2]
ENV = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}


def run_mkdocs(project, *arguments, cwd=None):
    """Run `mkdocs build --strict` in a project folder; the finished process with its output."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", *arguments]
    return subprocess.run(command, cwd=cwd or project, env=ENV, capture_output=True, text=True, check=False)


def break_build(project, hook):
    """Add a hook that does something wrong to a copy of the project."""
    (project / "hooks/kapot.py").write_text(hook, "utf-8")
    settings = project / "mkdocs.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("hooks:\n", "hooks:\n  - hooks/kapot.py\n", 1), "utf-8"
    )


@pytest.fixture
def project(tmp_path):
    """A copy of the whole project in which a test may break things."""
    for name in ("docs", "hooks", "handreikingen/theme"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The real site, built once."""
    folder = tmp_path_factory.mktemp("gebouwd") / "site"
    done = run_mkdocs(ROOT, "--site-dir", str(folder))
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return folder


@pytest.fixture(scope="session")
def pages(site):
    """The pages of the real site."""
    return read_site(site)
