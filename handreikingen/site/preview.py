"""Show the site on this computer: build again when something changes, and let the open pages know.

A build that fails leaves the last good site as it is; the open page shows the messages. One process stays and
makes all builds; after a change of the program or its templates it makes room for a new one.
"""

import http
import json
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from subprocess import DEVNULL, PIPE
from typing import Any

from handreikingen.site.build.warm import AGAIN
from handreikingen.site.changes import Changes

PACKAGE = Path(__file__).parent.parent
TEMPLATES = PACKAGE / "templates" / "bekijk"
NEWS, SCRIPT = "/__bekijk", "/__bekijk.js"
WAIT = 25.0
"""Seconds that a page waits for news at most."""
_NOISE = re.compile(r"^(Usage|Gebruik|Error): ?", re.MULTILINE)


class News:
    """The number of the last build, and what was wrong with it; pages wait for another number."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._number = int(time.time())  # another number than before the server was started again
        self._message = ""

    @property
    def number(self) -> str:
        """The number of the last build."""
        return str(self._number)

    def tell(self, message: str) -> None:
        """A build has ended; an empty message says that it is good."""
        with self._changed:
            self._number, self._message = self._number + 1, message
            self._changed.notify_all()

    def after(self, number: str, wait: float = WAIT) -> dict[str, str]:
        """What there is to know for a page that knows the build of this number; waits for another one."""
        with self._changed:
            if not self._message or number != self.number:
                self._changed.wait_for(lambda: number != self.number, timeout=wait)
            return {"nummer": self.number, "melding": self._message}


class Workshop:
    """Builds a project into a folder, in a process that stays."""

    def __init__(self, root: Path, site: Path) -> None:
        self.root, self.site = root, site
        self._process: subprocess.Popen[str] | None = None

    def build(self) -> str:
        """Build now; what is wrong, in the words of the build, or nothing."""
        for _ in range(2):
            answer = self._ask()
            if answer:
                return str(json.loads(answer))
            if self.end() != AGAIN:
                break
        return build_once(self.root, self.site)

    def _ask(self) -> str:
        """The answer of the process; nothing when it ended."""
        if self._process is None:
            command = [sys.executable, "-m", "handreikingen.site.build.warm", str(self.site)]
            self._process = subprocess.Popen(  # noqa: S603 - our own program with fixed arguments
                command, cwd=self.root, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, text=True, encoding="utf-8"
            )
        process = self._process
        assert process.stdin
        assert process.stdout
        try:
            process.stdin.write("bouw\n")
            process.stdin.flush()
        except OSError:
            return ""
        return process.stdout.readline()

    def end(self) -> int:
        """End the process; its exit code."""
        process, self._process = self._process, None
        if process is None:
            return 0
        with process, suppress(OSError):
            process.stdin and process.stdin.close()
        return process.returncode


def build_once(root: Path, site: Path) -> str:
    """Build in a process of its own, when the one that stays fails: what went wrong, in its own words."""
    command = [sys.executable, "-m", "handreikingen", "bouw", "--uit", str(site)]
    done = subprocess.run(  # noqa: S603 - our own program with fixed arguments
        command, cwd=root, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    return (
        _NOISE.sub("", done.stderr).strip() or "De bouw mislukte zonder melding." if done.returncode else ""
    )


class Preview(ThreadingHTTPServer):
    """Serves a site and builds it again after each change. `serve_forever` serves, `watch` builds."""

    daemon_threads = True

    def __init__(self, address: tuple[str, int], root: Path, build: Callable[[], str], site: Path) -> None:
        super().__init__(address, partial(_Page, directory=str(site)))
        self.news = News()
        self.build = build
        self.site = site
        self.changes = Changes([*(root / name for name in ("docs", "hooks", "mkdocs.yml")), PACKAGE])

    def watch(self, say: Callable[[str], object] = lambda _: None) -> None:
        """Build now and after each change, until `end`; say in a line how each build went."""
        while self.changes.wait():
            started = time.monotonic()
            message = self.build()
            self.news.tell(message)
            took = f"{time.monotonic() - started:.1f}".replace(".", ",")
            say(message or f"Gebouwd in {took} s. De open pagina’s verversen vanzelf.")

    def end(self) -> None:
        """Stop watching and serving."""
        self.changes.end()
        self.shutdown()
        self.server_close()


class _Page(SimpleHTTPRequestHandler):
    """A file of the site; a page gets the script that waits for news."""

    server: Preview

    def do_GET(self) -> None:
        address, _, number = self.path.partition("?")
        file = Path(self.translate_path(self.path))
        if address == NEWS:
            self._send(http.HTTPStatus.OK, "application/json", json.dumps(self.server.news.after(number)))
        elif address == SCRIPT:
            self._send(http.HTTPStatus.OK, "text/javascript", (TEMPLATES / "bekijk.js").read_text("utf-8"))
        elif file.is_dir() and address.endswith("/"):
            self._page(file / "index.html")
        elif file.suffix == ".html" or not file.exists():
            self._page(file)
        else:
            super().do_GET()

    def _page(self, file: Path) -> None:
        """A page with the script at its end; the page for a wrong address when there is none."""
        status = http.HTTPStatus.OK if file.is_file() else http.HTTPStatus.NOT_FOUND
        lost = self.server.site / "404.html"
        chosen = next(path for path in (file, lost, TEMPLATES / "leeg.html") if path.is_file())
        number = self.server.news.number
        tail = (TEMPLATES / "staart.html").read_text("utf-8").replace("NUMMER", number)
        self._send(status, "text/html", chosen.read_text("utf-8") + tail)

    def _send(self, status: http.HTTPStatus, kind: str, text: str) -> None:
        data = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that the library gives it
        """Say nothing: only builds are worth a line."""
