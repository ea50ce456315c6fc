"""The commands that the documents tell people to type: found in the text, and which of them cannot be tried here."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path

DOCUMENTS = (
    "README.md",
    "README.en.md",
    "CONTRIBUTING.md",
    "ONTWIKKELEN.md",
    "BEHEER.md",
    "docs/meedoen/index.md",
    "docs/meedoen/schrijfwijzer.md",
    "docs/meedoen/meldingen.md",
)
LEFT_OUT: Mapping[str, str] = {
    "make test": "draait al voor het bewijs, op dezelfde code",
    "make browser": "draait in make test",
    '.venv/bin/python -m pytest -m "not traag and not meting"': "draait in make test",
    ".venv/bin/python -m pytest -m meting": "draait in make test",
    "make buitenlinks": "vraagt andere sites op",
    "make pins": "vraagt het register van pakketten",
    "make pins NIEUW=1": "vraagt het register van pakketten",
    "make site PYTHON=python3.13": "vraagt een tweede Python; met één Python is het make site",
    "make uitgave": "maakt iets aan op GitHub",
    "make nakijkissue": "maakt iets aan op GitHub",
    "make vorige": "haalt iets op van GitHub",
    "git push origin uitgave-2026-11-23": "maakt iets aan op GitHub",
    "sudo apt install python3 python3-venv make git": "verandert de computer; .ci/run doet dit op een kale Debian",
    "xcode-select --install": "werkt alleen op macOS",
}
"""The commands that are not tried in a fresh clone, and why."""
SERVERS = frozenset({"make bekijk"})
"""Commands that go on until you stop them."""
PATIENCE = 120

_CODE = re.compile(r"^```(?P<taal>[^\n]*)\n(?P<blok>.*?)^```|`(?P<regel>[^`\n]+)`", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"\s+#.*")
_PROGRAM = re.compile(
    r"(?:sudo|pipx|pip|apt|apt-get|git|gh|make|npm|node|xcode-select|handreikingen|python3?|\.venv/bin/\S+)\s"
)


def commands(text: str) -> list[str]:
    """What a Markdown text tells to type, in order, each once."""
    found = []
    for code in _CODE.finditer(text):
        if not code["taal"]:
            lines = [_COMMENT.sub("", line).strip() for line in (code["blok"] or code["regel"]).splitlines()]
            found += [line for line in lines if _PROGRAM.match(line)]
    return list(dict.fromkeys(re.sub(r"^handreikingen ", ".venv/bin/handreikingen ", line) for line in found))


def left_out(command: str) -> str:
    """Why a command is not tried; empty when it is."""
    if command in ("make bewijs", "make bewijs-workflows"):
        return "dit is het bewijs zelf"
    if command.startswith(("make bewijs-", "make bench")):
        return "een bewijs of een meting draait apart, in make bewijs of op een rustige machine"
    return LEFT_OUT.get(command, "")


def serves(command: str, folder: Path, env: Mapping[str, str]) -> tuple[int, str]:
    """Start a command that goes on, until it shows the home page; then stop it. Exit code 0 when it did."""
    address = f"127.0.0.1:{_free_port()}"
    log = folder / "build" / "server.log"
    log.parent.mkdir(exist_ok=True)
    with log.open("w") as output:
        server = subprocess.Popen(
            ["bash", "-e", "-c", command], cwd=folder, env={**env, "ADRES": address},
            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        try:
            shown = _wait(f"http://{address}/", server)
        finally:
            with contextlib.suppress(ProcessLookupError):  # it may have stopped by itself
                os.killpg(server.pid, signal.SIGTERM)
            server.wait()
    return (0 if shown else 1), log.read_text("utf-8", "replace")


def _wait(address: str, server: "subprocess.Popen[bytes]") -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - our own server
                return b"<html" in answer.read()
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
    return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
