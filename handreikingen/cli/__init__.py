"""The command `handreikingen`: check, write, list and describe content. Everything it says is Dutch."""

from handreikingen.cli.program import main

__all__ = ["main"]
