"""How long an edit takes to reach the open page of `make bekijk`: `make bench-bekijk`.

A program plays the browser: it waits for news as the script in the page does, changes a file, and asks for the page
again once there is news. Wall time, for that is what people wait for; and the CPU seconds of all processes.
"""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from statistics import median

from bench.maak import ROOT, make_site, write_site
from bench.meet_programmas import edit_text, edit_title, edited_page
from handreikingen.site.preview import NEWS

TIMES = 5
TICKS = os.sysconf("SC_CLK_TCK")


def main(pages: int) -> None:
    """Measure edits of a text and of a title on so many pages."""
    folder, files = ROOT / "build" / f"bekijk-{pages}", make_site(pages)
    write_site(folder, files)
    path = edited_page(files)
    port = _free_port()
    command = [sys.executable, "-m", "handreikingen", "bekijk", "--adres", f"127.0.0.1:{port}"]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    shown = subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # noqa: S603 - ours
    try:
        assert shown.stdout
        shown.stdout.readline()
        number = _news(port, "")
        for name, edit in (("tekst", edit_text), ("titel", edit_title)):
            found = []
            for _ in range(TIMES):
                time.sleep(2.5)  # what is written down after a build is not part of the wait
                before, started = _cpu(shown.pid), time.perf_counter()
                edit(folder / "docs" / path, int(time.time()) % 10**5)
                number = _news(port, number)
                _get(port, f"/{path.removesuffix('.md')}/")
                found.append((time.perf_counter() - started, _cpu(shown.pid) - before))
            wall, cpu = (median(row[at] for row in found) for at in (0, 1))
            print(
                f"{pages} pagina’s, {name}: {wall:.2f} s tot verversen, {cpu:.2f} CPU-s (mediaan van {TIMES})"
            )
    finally:
        shown.terminate()
        shown.wait()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _get(port: int, address: str) -> bytes:
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{address}", timeout=600) as answer:
                return bytes(answer.read())
        except TimeoutError:
            continue


def _news(port: int, number: str) -> str:
    """Wait until there is another build than this one; its number."""
    while True:
        news = json.loads(_get(port, f"{NEWS}?{number}"))
        if news["melding"]:
            sys.exit(news["melding"])
        if news["nummer"] != number and number:
            return str(news["nummer"])
        number = number or news["nummer"]


def _cpu(process: int) -> float:
    """The CPU seconds of a process and what it started."""
    total, todo = 0.0, [process]
    for one in todo:
        fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        total += sum(map(int, fields[11:15])) / TICKS
        for task in Path(f"/proc/{one}/task").iterdir():
            todo += map(int, (task / "children").read_text().split())
    return total


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 1000)
