"""The Content-Security-Policy of the pages of a build; the rules themselves are in exports/policy.py."""

from collections.abc import Callable
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from handreikingen.exports.policy import inline_scripts, policy

_OWN_COMPUTER = frozenset({"127.0.0.1", "localhost", "0.0.0.0", "::1"})  # noqa: S104 - only compared with


def policies(config: MkDocsConfig) -> Callable[[str], str]:
    """The policy of a page of this build, from the data that stands in it.

    A browser never runs data (schema.org) and needs no rule for it, but the W3C checker takes it for a script.
    """
    host = urlsplit(config.site_url or "").hostname
    scripts = inline_scripts()
    return lambda data: policy([*scripts, data] if data else scripts, local=host in _OWN_COMPUTER)
