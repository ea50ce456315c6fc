"""Compiled templates that the next build uses again: compiling takes longer than rendering a page.

They stand where Python keeps what it compiled of the program: they are a part of it, whatever site it builds.
"""

import sys
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from handreikingen.site.build.inputs import PACKAGE
from handreikingen.site.build.store import write_whole


class Templates(BytecodeCache):
    """Compiled templates, by the digest of their text; Jinja throws away what it cannot read."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or Path(cache_from_source(str(PACKAGE / "sjablonen.py"))).with_suffix("")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Find the code of a template."""
        try:
            with self._path(bucket).open("rb") as file:
                bucket.load_bytecode(file)
        except OSError:
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template in the place of what it was, where and when Python keeps code."""
        if sys.dont_write_bytecode:
            return
        try:
            write_whole(self._path(bucket), bucket.bytecode_to_string())
            for before in self.folder.glob(f"{bucket.key}-*"):
                if before != self._path(bucket):
                    before.unlink(missing_ok=True)
        except OSError:
            return  # a program that others installed: compiled anew each time

    def _path(self, bucket: Bucket) -> Path:
        return self.folder / f"{bucket.key}-{bucket.checksum}"
