"""Compiled templates that the next build uses again: compiling takes longer than rendering a page."""

from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from handreikingen.site.build.store import write_whole


class Templates(BytecodeCache):
    """Compiled templates, by the digest of their text; Jinja throws away what it cannot read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Find the code of a template."""
        try:
            with self._path(bucket).open("rb") as file:
                bucket.load_bytecode(file)
        except OSError:
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        write_whole(self._path(bucket), bucket.bytecode_to_string())

    def _path(self, bucket: Bucket) -> Path:
        return self.folder / f"{bucket.key}-{bucket.checksum}"
