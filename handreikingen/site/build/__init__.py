"""Builds the site fast: pages by as many processes as there are cores, and only what changed since last time.

Everything that knows about this stands in this folder. What it writes is what `mkdocs build --strict` writes,
to the byte: it calls the same hooks and plugins, in the same order.
"""
