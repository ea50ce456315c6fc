"""The whole site on a stick: one zip that works from disk, without a connection."""

from handreikingen.exports.offline.pack import OnlineError, pack

__all__ = ["OnlineError", "pack"]
