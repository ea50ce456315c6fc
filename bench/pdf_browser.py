"""A hook of MkDocs for `bench/pdf_anderen.py`: mkdocs-exporter uses the browser that is there, not one of its own."""

import os
from typing import Any

from playwright.async_api import BrowserType

start = BrowserType.launch


async def launch(self: Any, **options: Any) -> Any:
    """Start the browser of CHROMIUM."""
    args = [*options.pop("args", []), "--no-sandbox", "--disable-gpu"]
    return await start(self, executable_path=os.environ["CHROMIUM"], args=args, **options)


def on_startup(**_: Any) -> None:
    """Let every start of a browser use it."""
    BrowserType.launch = launch
