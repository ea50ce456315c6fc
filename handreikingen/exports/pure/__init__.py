"""The site as plain Markdown that any engine with Python-Markdown can build: no macros, hooks or plugins.

Whatever a hook adds to a page, this export adds too. It is the proof that the content does not depend on
MkDocs, and the way out when MkDocs or its theme ends (besluiten/0011).
"""

from handreikingen.exports.pure.write import FolderInUseError, write_pure

__all__ = ["FolderInUseError", "write_pure"]
